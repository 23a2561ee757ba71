package org.plumbline.sessions.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// The rows of a file that were rejected, as they came, to be corrected and sent again. The file
/// has no other columns than the one that was sent, so that it can be sent as it is; what was wrong
/// is in the report.
@Component
class RejectedRows {

    private final Uploads uploads;

    RejectedRows(Uploads uploads) {
        this.uploads = uploads;
    }

    /// Writes them in the format of the file, in constant memory but for eight bytes per row.
    void write(Upload upload, OutputStream out) throws IOException {
        long[] lines = uploads.linesRejected(upload);
        InputStream file = new StoredFile(uploads, upload);
        switch (upload.format()) {
            case CSV -> csv(file, lines, out);
            case NDJSON -> ndjson(file, lines, out);
        }
    }

    private static void csv(InputStream in, long[] lines, OutputStream out) throws IOException {
        try (CsvFile file = CsvFile.open(in);
                CsvWriter writer =
                        CsvWriter.builder()
                                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.writeRecord(file.header());
            while (file.hasNext()) {
                CsvFile.Row row = file.next();
                if (Arrays.binarySearch(lines, row.line()) >= 0) {
                    writer.writeRecord(row.cells());
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
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
