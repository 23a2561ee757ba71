package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.FactReader;
import org.plumbline.sessions.fact.FactWriter;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.SessionFacts;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.JournalTransactions;
import org.plumbline.sessions.journal.PatientKeys;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.journal.Revision;
import org.plumbline.sessions.recording.Followers;
import org.springframework.stereotype.Component;

/// Works an import through, from wherever it has come to, to its end. Each chunk of rows, its
/// counts and the place to go on from are one transaction, so that a crash neither loses nor
/// repeats a row. Sessions go first: a score may then stand anywhere in the file.
@Component
class Importer {

    private static final int CHUNK = 1000;

    private final Uploads uploads;
    private final Journal journal;
    private final JournalTransactions transactions;
    private final FactReader reader;
    private final FactWriter writer;
    private final PatientKeys patientKeys;

    Importer(
            Uploads uploads,
            Journal journal,
            JournalTransactions transactions,
            FactReader reader,
            FactWriter writer,
            PatientKeys patientKeys) {
        this.uploads = uploads;
        this.journal = journal;
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.patientKeys = patientKeys;
    }

    /// @param goOn asked between chunks; where it says no, the rest is left for another time
    void run(String network, UUID id, BooleanSupplier goOn) {
        Upload upload = uploads.find(network, id).orElse(null);
        if (upload == null || upload.step() == Step.DONE) {
            return;
        }
        new Run(upload, goOn).toTheEnd();
    }

    /// Somebody else has taken the import further, or is to do so later.
    private static final class Overtaken extends RuntimeException {}

    private final class Run {

        private final Upload upload;
        private final RowDecider decider;
        private final RepeatedIds repeated;
        private final BooleanSupplier goOn;

        Run(Upload upload, BooleanSupplier goOn) {
            this.upload = upload;
            this.goOn = goOn;
            decider = new RowDecider(upload.network(), reader, writer, patientKeys);
            RepeatedIds.Collector collector = new RepeatedIds.Collector();
            try (Rows rows = open()) {
                rows.forEachRemaining(collector::add);
            }
            repeated = collector.collected();
        }

        private Rows open() {
            return upload.format()
                    .rows(new StoredFile(uploads, upload), upload.clinic(), upload.clinics());
        }

        void toTheEnd() {
            try {
                Step step = upload.step();
                long from = upload.nextRow();
                if (step == Step.TRIAL && !trial()) {
                    return;
                }
                if (step != Step.SCORES) {
                    pass(Step.SESSIONS, step == Step.SESSIONS ? from : 0);
                    from = 0;
                }
                pass(Step.SCORES, from);
            } catch (Overtaken e) {
                // the other one brings it to its end, or the next start does
            }
        }

        /// @return whether to go on
        private boolean trial() {
            Tally tally = new Tally();
            Map<RecordKey, SessionFacts> sessions = new HashMap<>();
            tryOut(ImportRow::isSession, sessions, tally);
            tryOut(row -> !row.isSession(), sessions, tally);
            boolean right = !upload.options().validateOnly() && tally.of(Verdict.REJECTED) == 0;
            transactions.write(
                    upload.network(),
                    () -> {
                        locked(Step.TRIAL, 0);
                        if (right) {
                            uploads.advance(upload, Step.SESSIONS, 0, new Tally(), null);
                        } else {
                            uploads.advance(upload, Step.DONE, 0, reported(tally), null);
                            uploads.finish(upload.id(), !upload.options().validateOnly());
                        }
                        return true;
                    });
            return right;
        }

        /// Where nothing was changed because something was wrong, only what was wrong is counted.
        private Tally reported(Tally tally) {
            if (upload.options().validateOnly()) {
                return upload.options().allOrNothing() && tally.of(Verdict.REJECTED) > 0
                        ? tally.onlyRejected()
                        : tally;
            }
            return tally.onlyRejected();
        }

        private void tryOut(
                Predicate<ImportRow> which, Map<RecordKey, SessionFacts> sessions, Tally tally) {
            chunks(
                    which,
                    0,
                    (rows, _) -> {
                        OnRecord onRecord =
                                OnRecord.read(journal, upload.network(), rows, false)
                                        .withSessions(sessions);
                        for (ImportRow row : rows) {
                            Decision decision = decide(row, onRecord);
                            tally.add(decision);
                            remember(row, decision, sessions);
                        }
                    });
        }

        private static void remember(
                ImportRow row, Decision decision, Map<RecordKey, SessionFacts> sessions) {
            Content content = decision.content();
            if (row.isSession() && content != null) {
                sessions.put(Objects.requireNonNull(row.key()), SessionFacts.of(content));
            }
        }

        private void pass(Step step, long from) {
            chunks(
                    step == Step.SESSIONS ? ImportRow::isSession : row -> !row.isSession(),
                    from,
                    (rows, next) ->
                            transactions.write(
                                    upload.network(),
                                    () -> {
                                        worked(step, rows, next);
                                        return true;
                                    }));
            transactions.write(
                    upload.network(),
                    () -> {
                        locked(step, -1);
                        if (step == Step.SESSIONS) {
                            uploads.advance(upload, Step.SCORES, 0, new Tally(), null);
                        } else {
                            uploads.finish(upload.id(), false);
                        }
                        return true;
                    });
        }

        private void worked(Step step, List<ImportRow> rows, long next) {
            locked(step, next - rows.size());
            OnRecord onRecord = OnRecord.read(journal, upload.network(), rows, true);
            Tally tally = new Tally();
            List<Revision> revisions = new ArrayList<>();
            Set<RecordKey> taken = new HashSet<>();
            for (ImportRow row : rows) {
                Decision decision = decide(row, onRecord);
                tally.add(decision);
                if (decision.revision() != null && taken.add(decision.revision().key())) {
                    revisions.add(decision.revision());
                }
            }
            if (step == Step.SESSIONS) {
                revisions.addAll(following(revisions));
            }
            Position position =
                    revisions.isEmpty()
                            ? null
                            : journal.append(upload.network(), revisions, upload.submittedBy());
            uploads.advance(upload, step, next, tally, position);
        }

        private List<Revision> following(List<Revision> sessions) {
            Map<RecordKey, Revision> byKey = new HashMap<>();
            sessions.forEach(session -> byKey.put(session.key(), session));
            List<Revision> following = new ArrayList<>();
            for (Current score : journal.scoresOf(upload.network(), byKey.keySet())) {
                String named = Objects.requireNonNull(score.content().session());
                Revision session = byKey.get(RecordKey.session(score.key().clinic(), named));
                Revision revision = session == null ? null : following(score, session);
                if (revision != null) {
                    following.add(revision);
                }
            }
            return following;
        }

        private static @Nullable Revision following(Current score, Revision session) {
            return Followers.of(
                    score,
                    Objects.requireNonNull(session.content().patient()),
                    Objects.requireNonNull(session.patientKey()),
                    session.content().startedAt(),
                    true);
        }

        private Decision decide(ImportRow row, OnRecord onRecord) {
            if (row.key() != null && repeated.contradicted(row)) {
                return Decision.rejected(
                        row,
                        Column.ID,
                        "duplicate-id",
                        "Another row of this file says something else of the same record.");
            }
            Decision decision = decider.decide(row, onRecord);
            return repeated.repeats(row) ? decision.repeated() : decision;
        }

        private interface Work {
            /// @param next how many of these rows there are up to the last one
            void on(List<ImportRow> rows, long next);
        }

        private void chunks(Predicate<ImportRow> which, long from, Work work) {
            try (Rows rows = open()) {
                List<ImportRow> chunk = new ArrayList<>(CHUNK);
                long count = 0;
                while (rows.hasNext()) {
                    if (chunk.isEmpty() && !goOn.getAsBoolean()) {
                        throw new Overtaken();
                    }
                    ImportRow row = rows.next();
                    if (!which.test(row) || count++ < from) {
                        continue;
                    }
                    chunk.add(row);
                    if (chunk.size() == CHUNK) {
                        work.on(List.copyOf(chunk), count);
                        chunk.clear();
                    }
                }
                if (!chunk.isEmpty()) {
                    work.on(List.copyOf(chunk), count);
                }
            }
        }

        /// @param from the row at which the import must stand, -1 for any
        private void locked(Step step, long from) {
            Upload now = uploads.lock(upload.id()).orElseThrow(Overtaken::new);
            if (now.step() != step || (from >= 0 && now.nextRow() != from)) {
                throw new Overtaken();
            }
        }
    }
}
