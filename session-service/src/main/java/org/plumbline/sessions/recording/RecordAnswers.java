package org.plumbline.sessions.recording;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.audit.AuditTrail;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.plumbline.sessions.web.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// What sessions and scores have in common at the edge: reading, retracting, and the headers.
@Component
class RecordAnswers {

    private static final Pattern REASON = Pattern.compile("[a-z0-9-]{1,64}");

    private final Recorder recorder;
    private final Records records;
    private final AuditTrail trail;
    private final NetworkTransactions transactions;

    RecordAnswers(
            Recorder recorder,
            Records records,
            AuditTrail trail,
            NetworkTransactions transactions) {
        this.recorder = recorder;
        this.records = records;
        this.trail = trail;
        this.transactions = transactions;
    }

    ResponseEntity<byte[]> read(Caller caller, RecordKey key) {
        if (!caller.submitsFor(key.clinic())) {
            return Answers.problem(Problem.forbidden());
        }
        return transactions.in(caller.network(), () -> shown(caller, key));
    }

    private ResponseEntity<byte[]> shown(Caller caller, RecordKey key) {
        Current current = records.find(caller.network(), key);
        if (current == null) {
            return Answers.problem(Problem.notFound());
        }
        trail.records(caller, key.kind().slug(), key.clinic(), List.of(key));
        return Answers.json(
                ResponseEntity.ok().header(HttpHeaders.ETAG, etag(current.revision())),
                records.view(caller.network(), current));
    }

    ResponseEntity<byte[]> history(Caller caller, RecordKey key) {
        if (!caller.submitsFor(key.clinic())) {
            return Answers.problem(Problem.forbidden());
        }
        return transactions.in(caller.network(), () -> historyShown(caller, key));
    }

    private ResponseEntity<byte[]> historyShown(Caller caller, RecordKey key) {
        Json.Arr revisions = new Json.Arr(records.history(caller.network(), key));
        if (revisions.items().isEmpty()) {
            return Answers.problem(Problem.notFound());
        }
        trail.records(caller, key.kind().slug(), key.clinic(), List.of(key));
        return Answers.json(
                ResponseEntity.ok(),
                new ObjectBuilder().put("id", key.id()).put("revisions", revisions).build());
    }

    ResponseEntity<byte[]> retract(
            Caller caller, RecordKey key, @Nullable String reason, Precondition precondition) {
        if (!caller.submitsFor(key.clinic())) {
            return Answers.problem(Problem.forbidden());
        }
        Faults faults = new Faults();
        Address.check(key, faults);
        if (reason != null && !REASON.matcher(reason).matches()) {
            faults.add(
                    "/reason",
                    "bad-id",
                    "The reason must be a code, not text.",
                    "such as entered-in-error");
        }
        if (!faults.none()) {
            return Answers.problem(Problem.invalid(faults.all()));
        }
        if (!precondition.wellFormed()) {
            return Answers.problem(Preconditions.notUnderstood());
        }
        return answer(key, Status.RETRACTED, recorder.retract(caller, key, reason, precondition));
    }

    static ResponseEntity<byte[]> answer(RecordKey key, Status status, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(Problem problem, Long revision) -> {
                HttpHeaders headers = new HttpHeaders();
                if (revision != null) {
                    headers.set(HttpHeaders.ETAG, etag(revision));
                }
                yield Answers.problem(problem, headers);
            }
            case Outcome.Stands(boolean created, long revision, Position position) -> {
                ResponseEntity.BodyBuilder answer =
                        created ? ResponseEntity.created(location(key)) : ResponseEntity.ok();
                yield Answers.json(
                        answer.header(HttpHeaders.ETAG, etag(revision))
                                .header(Position.HEADER, position.token()),
                        new ObjectBuilder()
                                .put("id", key.id())
                                .put("clinic", key.clinic())
                                .put("status", status.slug())
                                .build());
            }
        };
    }

    private static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    private static URI location(RecordKey key) {
        String kind = key.kind() == Kind.SESSION ? "sessions" : "scores";
        return UriComponentsBuilder.fromPath("/api/v1/clinics/{clinic}/" + kind + "/{id}")
                .buildAndExpand(key.clinic(), key.id())
                .encode()
                .toUri();
    }
}
