package org.plumbline.sessions.pages.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.audit.AuditTrail;
import org.plumbline.sessions.fact.FactReader;
import org.plumbline.sessions.fact.FactWriter;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.PastRevision;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.recording.Address;
import org.plumbline.sessions.recording.Outcome;
import org.plumbline.sessions.recording.Precondition;
import org.plumbline.sessions.recording.Recorder;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.springframework.stereotype.Component;

/// What the pages do with records: the same readers and the same recorder as the API.
@Component
class SessionDesk {

    private final Journal journal;
    private final FactReader reader;
    private final FactWriter writer;
    private final Recorder recorder;
    private final AuditTrail trail;
    private final NetworkTransactions transactions;

    SessionDesk(
            Journal journal,
            FactReader reader,
            FactWriter writer,
            Recorder recorder,
            AuditTrail trail,
            NetworkTransactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
        this.journal = journal;
        this.reader = reader;
        this.writer = writer;
        this.recorder = recorder;
    }

    /// What became of a wish.
    sealed interface Result {

        record Done() implements Result {}

        /// Something is wrong with what was entered.
        record Wrong(List<Fault> faults) implements Result {}

        /// Somebody else was faster.
        record Overtaken() implements Result {}

        record Refused(Problem problem) implements Result {}
    }

    /// What is on record, if there is any; that it was read is noted.
    Optional<OnRecord> find(Caller caller, RecordKey key) {
        return transactions.in(caller.network(), () -> read(caller, key));
    }

    private Optional<OnRecord> read(Caller caller, RecordKey key) {
        String network = caller.network();
        Current session = journal.read(network, List.of(key)).get(key);
        if (session == null) {
            return Optional.empty();
        }
        List<Current> scores = journal.scoresOf(network, Set.of(key));
        List<RecordKey> keys = new ArrayList<>(scores.stream().map(Current::key).toList());
        keys.addFirst(key);
        trail.records(caller, key.kind().slug(), key.clinic(), keys);
        return Optional.of(new OnRecord(session, scores, journal.history(network, keys)));
    }

    /// What is wrong with a session, whatever clinic it is for.
    List<Fault> faults(Caller caller, RecordKey key, Json.Obj body) {
        Faults faults = new Faults();
        var _ = reader.session(caller.network(), key, body, faults);
        return faults.all();
    }

    /// @param revision that is amended, 0 for what is not on record yet
    Result record(Caller caller, RecordKey key, Json.Obj body, long revision) {
        Faults faults = new Faults();
        Address.check(key, faults);
        var read = reader.session(caller.network(), key, body, faults);
        return read == null
                ? new Result.Wrong(faults.all())
                : result(recorder.record(caller, key, read, precondition(revision)));
    }

    private static Precondition precondition(long revision) {
        return revision == 0 ? Precondition.first() : Precondition.revision(revision);
    }

    Result retract(Caller caller, RecordKey key, String reason, long revision) {
        return result(recorder.retract(caller, key, reason, Precondition.revision(revision)));
    }

    /// Makes an earlier revision the current one by a new revision that says the same.
    ///
    /// @param revision that is on record as far as the caller knows
    Result goBack(Caller caller, RecordKey key, long to, long revision) {
        PastRevision past =
                transactions
                        .in(caller.network(), () -> journal.history(caller.network(), List.of(key)))
                        .stream()
                        .filter(each -> each.number() == to)
                        .findFirst()
                        .orElse(null);
        if (past == null) {
            return new Result.Refused(Problem.notFound());
        }
        if (key.kind() == Kind.SESSION) {
            return record(caller, key, writer.session(past.content()), revision);
        }
        Faults faults = new Faults();
        var read = reader.score(caller.network(), key, writer.score(past.content()), faults);
        return read == null
                ? new Result.Wrong(faults.all())
                : result(recorder.record(caller, key, read, precondition(revision)));
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands _ -> new Result.Done();
            case Outcome.Refused(Problem problem, Long _) -> refused(problem);
        };
    }

    private static Result refused(Problem problem) {
        if (problem.status() == 412) {
            return new Result.Overtaken();
        }
        return problem.faults().isEmpty()
                ? new Result.Refused(problem)
                : new Result.Wrong(problem.faults());
    }

    /// The session with the scores that count, in the form in which the page sends it: a time of
    /// measurement that goes with the session is left out.
    Json.Obj body(OnRecord record) {
        List<Json> scores = new ArrayList<>();
        for (Current score : record.counting()) {
            Json.Obj inline = writer.inlineScore(score.key().id(), score.content());
            scores.add(
                    score.content().measuredAtDefaulted() ? inline.without("measuredAt") : inline);
        }
        Json.Obj session = writer.session(record.session().content());
        return scores.isEmpty() ? session : session.with("scores", new Json.Arr(scores));
    }

    /// What the fields show of it.
    Entered entered(Json.Obj body, Terms terms, LocalTimes times) {
        SortedMap<String, String> values = new TreeMap<>();
        List<String> concomitant = new ArrayList<>();
        Pointers.flat(body)
                .forEach((pointer, text) -> {
                    if (pointer.startsWith(Entered.CONCOMITANT + "/")) {
                        concomitant.add(text);
                    } else if (Field.of(pointer).form() == Field.Form.TIME) {
                        Instant instant = Instant.parse(text);
                        values.put(pointer, times.shown(instant));
                        values.put(pointer + Entered.EXACT, times.exact(instant));
                    } else if (pointer.startsWith("/technique/needles/points/")) {
                        values.merge("/technique/needles/points", text, (a, b) -> a + " " + b);
                    } else {
                        values.put(pointer, text);
                    }
                });
        return new Entered(values, concomitant).named(terms);
    }

    /// One revision as the history shows it.
    ///
    /// @param record of a score, what it is; empty for the session itself
    /// @param on what is on record of it now
    record Step(
            PastRevision revision,
            String record,
            long on,
            boolean retracted,
            List<Difference> changes) {

        public boolean current() {
            return revision.number() == on;
        }

        public boolean isRetraction() {
            return revision.status() == org.plumbline.sessions.fact.Status.RETRACTED;
        }
    }

    /// The newest first.
    List<Step> history(OnRecord record, Words words) {
        List<Step> steps = new ArrayList<>();
        for (PastRevision past : record.revisions()) {
            Current now = now(record, past.key());
            PastRevision before = before(record, past);
            steps.add(
                    new Step(
                            past,
                            past.key().kind() == Kind.SESSION ? "" : past.key().id(),
                            now == null ? past.number() : now.revision(),
                            now != null && now.isRetracted(),
                            before == null
                                    ? List.of()
                                    : Difference.between(json(before), json(past), words)));
        }
        steps.sort((a, b) -> b.revision().recordedAt().compareTo(a.revision().recordedAt()));
        return steps;
    }

    private static @Nullable Current now(OnRecord record, RecordKey key) {
        return record.session().key().equals(key)
                ? record.session()
                : record.scores().stream()
                        .filter(score -> score.key().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable PastRevision before(OnRecord record, PastRevision past) {
        return record.revisions().stream()
                .filter(each -> each.key().equals(past.key()))
                .filter(each -> each.number() == past.number() - 1)
                .findFirst()
                .orElse(null);
    }

    private Json.Obj json(PastRevision past) {
        return past.key().kind() == Kind.SESSION
                ? writer.session(past.content())
                : writer.score(past.content());
    }
}
