package org.plumbline.sessions.imports;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Fault;

/// One thing that is wrong with a row.
///
/// @param column its header, or in NDJSON a JSON pointer; empty where it is the row as a whole
record RowFault(long line, String column, String code, String detail, @Nullable String hint) {

    static RowFault of(ImportRow row, Fault fault) {
        return new RowFault(
                row.line(),
                row.patch().place(fault.pointer()),
                fault.code(),
                fault.detail(),
                fault.hint());
    }
}
