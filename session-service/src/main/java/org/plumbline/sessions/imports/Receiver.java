package org.plumbline.sessions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.audit.AuditTrail;
import org.plumbline.sessions.journal.JournalTransactions;
import org.plumbline.sessions.problem.Problem;
import org.springframework.stereotype.Component;

/// Takes files in: whole, checked as a whole, and durably, before it says so.
@Component
class Receiver {

    private static final int PART = 1 << 20;

    private final Uploads uploads;
    private final JournalTransactions transactions;
    private final ImportWorkers workers;
    private final AuditTrail trail;

    Receiver(
            Uploads uploads,
            JournalTransactions transactions,
            ImportWorkers workers,
            AuditTrail trail) {
        this.uploads = uploads;
        this.transactions = transactions;
        this.workers = workers;
        this.trail = trail;
    }

    sealed interface Receipt {

        record Accepted(UUID id) implements Receipt {}

        record Refused(Problem problem) implements Receipt {}
    }

    /// @param clinic of all rows, null where the rows carry theirs
    Receipt receive(
            Caller caller,
            @Nullable String clinic,
            ImportOptions options,
            FileFormat format,
            @Nullable String idempotencyKey,
            InputStream in)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(in)) {
            if (file == null) {
                return new Receipt.Refused(
                        new Problem(413, "too-large", "Too large", "A file has at most 1 GB."));
            }
            return switch (FileCheck.of(file, format, clinic)) {
                case FileCheck.Refused(Problem problem) -> new Receipt.Refused(problem);
                case FileCheck.Importable(long rows) ->
                        accepted(
                                caller,
                                upload(caller, clinic, options, format, rows),
                                file,
                                idempotencyKey);
            };
        }
    }

    private static Upload upload(
            Caller caller,
            @Nullable String clinic,
            ImportOptions options,
            FileFormat format,
            long rows) {
        return new Upload(
                UUID.randomUUID(),
                caller.network(),
                clinic,
                clinic == null ? caller.clinics() : Set.of(clinic),
                caller.subject(),
                format,
                options,
                "queued",
                options.needsTrial() ? Step.TRIAL : Step.SESSIONS,
                0,
                rows,
                new Upload.Counts(0, 0, 0, 0, 0, 0),
                null);
    }

    private Receipt accepted(
            Caller caller, Upload upload, ReceivedFile file, @Nullable String idempotencyKey) {
        byte[] request = requestHash(upload, file);
        Receipt receipt =
                transactions.write(
                        upload.network(),
                        () -> {
                            if (idempotencyKey != null) {
                                Optional<Uploads.Claimed> before =
                                        uploads.claimed(
                                                upload.network(),
                                                upload.submittedBy(),
                                                idempotencyKey,
                                                request);
                                if (before.isPresent()) {
                                    return repeated(before.get());
                                }
                            }
                            store(upload, file);
                            trail.other(caller, "import", upload.clinic(), upload.id());
                            if (idempotencyKey != null) {
                                uploads.claim(upload, idempotencyKey, request);
                            }
                            return new Receipt.Accepted(upload.id());
                        });
        if (receipt instanceof Receipt.Accepted(UUID id) && id.equals(upload.id())) {
            workers.submit(upload.network(), id);
        }
        return receipt;
    }

    private static Receipt repeated(Uploads.Claimed before) {
        return before.sameRequest()
                ? new Receipt.Accepted(before.id())
                : new Receipt.Refused(
                        new Problem(
                                409,
                                "idempotency-key-reused",
                                "Key already used",
                                "This Idempotency-Key stands for another file; choose a new one."));
    }

    private void store(Upload upload, ReceivedFile file) {
        uploads.add(upload, file.hash());
        try (InputStream in = file.open()) {
            int part = 0;
            byte[] bytes = in.readNBytes(PART);
            while (bytes.length > 0) {
                uploads.addPart(upload.id(), part++, bytes);
                bytes = in.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] requestHash(Upload upload, ReceivedFile file) {
        MessageDigest digest = ReceivedFile.sha256();
        digest.update(file.hash());
        String rest =
                (upload.clinic() == null ? "" : upload.clinic())
                        + "\n"
                        + upload.options().mode()
                        + "\n"
                        + upload.format().slug()
                        + "\n"
                        + upload.options().onError();
        return digest.digest(rest.getBytes(StandardCharsets.UTF_8));
    }
}
