package org.plumbline.sessions.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Fault;

/// One thing that is wrong with a row.
///
/// @param column its header, or in NDJSON a JSON pointer; empty where it is the row as a whole
record RowFault(long line, String column, String code, String detail, @Nullable String hint) {

    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST = 1000;

    /// Names of fields come from outside: what no database or terminal should be given is replaced.
    RowFault {
        column = speakable(column);
        detail = speakable(detail);
    }

    private static String speakable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return UNSPEAKABLE.matcher(cut).replaceAll("\uFFFD");
    }

    static RowFault of(ImportRow row, Fault fault) {
        return new RowFault(
                row.line(),
                row.patch().place(fault.pointer()),
                fault.code(),
                fault.detail(),
                fault.hint());
    }
}
