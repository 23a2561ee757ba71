package org.plumbline.sessions.imports;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Fault;

/// One thing that is wrong with a row.
///
/// @param column its header, empty where it is the row as a whole
record RowFault(long line, String column, String code, String detail, @Nullable String hint) {

    static RowFault of(long line, Fault fault) {
        return new RowFault(
                line, Column.at(fault.pointer()), fault.code(), fault.detail(), fault.hint());
    }
}
