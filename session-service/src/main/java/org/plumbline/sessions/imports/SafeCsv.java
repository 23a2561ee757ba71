package org.plumbline.sessions.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// CSV for spreadsheets: UTF-8 with a byte order mark, every cell quoted, CRLF, and no cell that a
/// spreadsheet would take for a formula.
final class SafeCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final String separator;

    SafeCsv(char separator) {
        this.separator = Character.toString(separator);
    }

    SafeCsv row(String... cells) {
        return row(Arrays.asList(cells));
    }

    SafeCsv row(List<String> cells) {
        return row(cells.stream());
    }

    private SafeCsv row(Stream<String> cells) {
        text.append(cells.map(SafeCsv::quoted).collect(Collectors.joining(separator)))
                .append("\r\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String quoted(String cell) {
        return '"' + harmless(cell).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && BEGINS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
