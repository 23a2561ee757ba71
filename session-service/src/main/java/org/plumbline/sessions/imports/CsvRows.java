package org.plumbline.sessions.imports;

import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Faults;

/// Rows under a header that has been found right.
final class CsvRows implements Rows {

    private final CsvFile file;
    private final RowReader reader;

    private CsvRows(CsvFile file, RowReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /// @param clinic of all rows, null where the rows carry theirs
    static Rows of(InputStream in, @Nullable String clinic, Set<String> clinics) {
        CsvFile file = CsvFile.open(in);
        Header header = Header.read(file.header(), clinic == null, new Faults());
        return new CsvRows(file, new RowReader(header, clinic, clinics));
    }

    @Override
    public boolean hasNext() {
        return file.hasNext();
    }

    @Override
    public ImportRow next() {
        return reader.read(file.next());
    }

    @Override
    public void close() {
        file.close();
    }
}
