package org.plumbline.sessions.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The rows of a file that were rejected, as they came, to be corrected and sent again. A CSV file
/// has the separator that it came with, and before everything else the column `errors`, which says
/// what was wrong and is passed over when the file is sent again. NDJSON lines are given back byte
/// for byte.
@Component
class RejectedRows {

    private static final int AT_ONCE = 500;

    private final Uploads uploads;

    RejectedRows(Uploads uploads) {
        this.uploads = uploads;
    }

    /// Writes them in the format of the file, in constant memory but for eight bytes per row.
    void write(Upload upload, OutputStream out) throws IOException {
        long[] lines = uploads.linesRejected(upload);
        InputStream file = new StoredFile(uploads, upload);
        switch (upload.format()) {
            case CSV -> csv(upload, file, lines, out);
            case NDJSON -> ndjson(file, lines, out);
        }
    }

    private void csv(Upload upload, InputStream in, long[] lines, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (CsvFile file = CsvFile.open(in)) {
            text.write('\uFEFF');
            CsvWriter writer = CsvWriter.builder().fieldSeparator(file.separator()).build(text);
            int before = Column.ERRORS.indexIn(file.header());
            writer.writeRecord(row(Column.ERRORS.header(), file.header(), before));
            List<CsvFile.Row> some = new ArrayList<>(AT_ONCE);
            while (file.hasNext()) {
                CsvFile.Row row = file.next();
                if (Arrays.binarySearch(lines, row.line()) >= 0) {
                    some.add(row);
                }
                if (some.size() == AT_ONCE || (!file.hasNext() && !some.isEmpty())) {
                    write(upload, some, before, writer);
                    some.clear();
                }
            }
            writer.close();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private void write(Upload upload, List<CsvFile.Row> rows, int before, CsvWriter writer) {
        Map<Long, List<RowFault>> faults =
                uploads.errorsBetween(upload, rows.getFirst().line(), rows.getLast().line());
        for (CsvFile.Row row : rows) {
            writer.writeRecord(
                    row(said(faults.getOrDefault(row.line(), List.of())), row.cells(), before));
        }
    }

    /// @param before where the errors of an earlier time stand, -1 for nowhere
    private static List<String> row(String errors, List<String> cells, int before) {
        List<String> row = new ArrayList<>(cells.size() + 1);
        row.add(errors);
        for (int i = 0; i < cells.size(); i++) {
            if (i != before) {
                row.add(cells.get(i));
            }
        }
        return row;
    }

    private static String said(List<RowFault> faults) {
        return String.join(" | ", faults.stream().map(RejectedRows::said).toList());
    }

    private static String said(RowFault fault) {
        return (fault.column().isEmpty() ? "row" : fault.column())
                + ": "
                + fault.detail()
                + (fault.hint() == null ? "" : " (" + fault.hint() + ")");
    }

    private static void ndjson(InputStream in, long[] lines, OutputStream out) throws IOException {
        try (NdjsonLines file = new NdjsonLines(in)) {
            for (NdjsonLines.Line line = file.next(); line != null; line = file.next()) {
                if (Arrays.binarySearch(lines, line.number()) >= 0) {
                    out.write(line.bytes().array());
                    out.write('\n');
                }
            }
        }
    }
}
