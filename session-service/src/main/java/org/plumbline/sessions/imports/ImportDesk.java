package org.plumbline.sessions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.springframework.stereotype.Component;

/// What people do with files: try one out, then import it as it was tried, and look at what became
/// of it.
@Component
public class ImportDesk {

    /// The rows of longer files are not read again to show what stands in a wrong cell.
    private static final long SHOWN_AT_MOST = 50_000;

    private static final String KEEP_VALID = "keep-valid";
    private static final String ALL_OR_NOTHING = "all-or-nothing";

    private final Receiver receiver;
    private final Uploads uploads;

    ImportDesk(Receiver receiver, Uploads uploads) {
        this.receiver = receiver;
        this.uploads = uploads;
    }

    /// What became of sending a file.
    public sealed interface Taken {

        record Accepted(UUID id) implements Taken {}

        record Refused(Problem problem) implements Taken {}
    }

    /// Says what importing the file would do, and changes nothing.
    ///
    /// @param clinic of all rows, null where the rows carry theirs
    /// @param fileName its ending says in which format it is
    public Taken tryOut(
            Caller caller, @Nullable String clinic, @Nullable String fileName, InputStream file)
            throws IOException {
        return mayWrite(caller, clinic)
                ? taken(
                        receiver.receive(
                                caller,
                                clinic,
                                ImportOptions.of("validate", KEEP_VALID, new Faults()),
                                FileFormat.ofFileName(fileName),
                                null,
                                file))
                : new Taken.Refused(Problem.forbidden());
    }

    /// Imports the file that was tried out. Asked twice, it is one import.
    public Taken commit(Caller caller, UUID tried, boolean allOrNothing) throws IOException {
        Upload upload = uploads.read(caller, tried).orElse(null);
        if (upload == null
                || !mayWrite(caller, upload.clinic())
                || !upload.options().validateOnly()) {
            return new Taken.Refused(Problem.forbidden());
        }
        String onError = allOrNothing ? ALL_OR_NOTHING : KEEP_VALID;
        try (InputStream file = new StoredFile(uploads, upload)) {
            return taken(
                    receiver.receive(
                            caller,
                            upload.clinic(),
                            ImportOptions.of("commit", onError, new Faults()),
                            upload.format(),
                            "tried-" + tried + "-" + onError,
                            file));
        }
    }

    private static boolean mayWrite(Caller caller, @Nullable String clinic) {
        return clinic == null ? caller.isSubmitter() : caller.submitsFor(clinic);
    }

    private static Taken taken(Receiver.Receipt receipt) {
        return switch (receipt) {
            case Receiver.Receipt.Accepted(UUID id) -> new Taken.Accepted(id);
            case Receiver.Receipt.Refused(Problem problem) -> new Taken.Refused(problem);
        };
    }

    /// Empty where there is none, or it is not the caller's to see.
    public Optional<ImportView> find(Caller caller, UUID id) {
        return uploads.follow(caller, id)
                .map(dated -> ImportView.of(dated, uploads.countErrors(dated.upload())));
    }

    /// The latest first.
    public List<ImportView> latest(Caller caller, int most) {
        return uploads.latest(caller, most).stream().map(dated -> ImportView.of(dated, 0)).toList();
    }

    /// What was wrong with the rows, in their order.
    ///
    /// @param page from 0
    public List<WrongCell> wrong(Caller caller, UUID id, long page, int size) {
        Upload upload =
                uploads.find(caller.network(), id)
                        .filter(each -> each.isReadableBy(caller))
                        .orElse(null);
        if (upload == null) {
            return List.of();
        }
        List<RowFault> faults = uploads.errors(upload, page, size);
        Map<Long, Map<String, String>> rows = rows(upload, faults);
        return faults.stream()
                .map(fault ->
                        new WrongCell(
                                fault.line(),
                                fault.column(),
                                fault.code(),
                                fault.detail(),
                                fault.hint(),
                                rows.getOrDefault(fault.line(), Map.of()).get(fault.column())))
                .toList();
    }

    /// The cells of these rows by column, by line.
    private Map<Long, Map<String, String>> rows(Upload upload, List<RowFault> faults) {
        Map<Long, Map<String, String>> rows = new HashMap<>();
        if (faults.isEmpty()
                || upload.format() != FileFormat.CSV
                || upload.rows() > SHOWN_AT_MOST) {
            return rows;
        }
        faults.forEach(fault -> rows.put(fault.line(), Map.of()));
        long last = faults.getLast().line();
        try (CsvFile file = CsvFile.open(new StoredFile(uploads, upload))) {
            Header header = Header.read(file.header(), upload.clinic() == null, new Faults());
            CsvFile.Row row = null;
            while (file.hasNext() && (row == null || row.line() < last)) {
                row = file.next();
                if (rows.containsKey(row.line())) {
                    rows.put(row.line(), cells(header, row.cells()));
                }
            }
        }
        return rows;
    }

    private static Map<String, String> cells(Header header, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.columns().size()); i++) {
            named.put(header.columns().get(i).header(), cells.get(i));
        }
        return named;
    }
}
