package org.plumbline.sessions.imports;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a row, with what stands there.
///
/// @param line of the file, from 1
/// @param column its header, or in NDJSON a JSON pointer; empty where it is the row as a whole
/// @param hint what would be right, where that can be said
/// @param given what the cell says; null where it was not looked up or there is no such cell
public record WrongCell(
        long line,
        String column,
        String code,
        String detail,
        @Nullable String hint,
        @Nullable String given) {}
