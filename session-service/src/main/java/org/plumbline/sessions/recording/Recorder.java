package org.plumbline.sessions.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.Placement;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.SessionDraft;
import org.plumbline.sessions.fact.SessionFacts;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.JournalTransactions;
import org.plumbline.sessions.journal.PatientKeys;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.journal.Revision;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.problem.Problem;
import org.springframework.stereotype.Component;

/// Records, amends and retracts, each in one transaction. Whatever is answered is durable.
@Component
public class Recorder {

    private final Journal journal;
    private final JournalTransactions transactions;
    private final PatientKeys patientKeys;

    Recorder(Journal journal, JournalTransactions transactions, PatientKeys patientKeys) {
        this.journal = journal;
        this.transactions = transactions;
        this.patientKeys = patientKeys;
    }

    public Outcome record(
            Caller caller, RecordKey key, SessionDraft draft, Precondition precondition) {
        return transactions.write(() -> recorded(caller, key, draft, precondition));
    }

    public Outcome record(Caller caller, RecordKey key, Content score, Precondition precondition) {
        return transactions.write(() -> recorded(caller, key, score, precondition));
    }

    public Outcome retract(
            Caller caller, RecordKey key, @Nullable String reason, Precondition precondition) {
        return transactions.write(() -> retracted(caller, key, reason, precondition));
    }

    private Outcome recorded(
            Caller caller, RecordKey key, SessionDraft draft, Precondition precondition) {
        String network = caller.network();
        Map<RecordKey, Current> found =
                journal.readForWriting(network, SessionPlan.keys(key, draft));
        Current current = found.get(key);
        String patientKey =
                patientKeys.of(network, Objects.requireNonNull(draft.session().patient()));
        SessionPlan plan =
                SessionPlan.of(
                        key,
                        draft,
                        patientKey,
                        current,
                        found,
                        journal.scoresOf(network, Set.of(key)));
        if (!plan.conflicts().isEmpty()) {
            return conflict(plan.conflicts(), current);
        }
        if (plan.changesSessionOrInline()) {
            Outcome.Refused refusal = Preconditions.refusal(precondition, current);
            if (refusal != null) {
                return refusal;
            }
        }
        return appended(caller, current, plan.session(), plan.revisions(), found.values());
    }

    private Outcome recorded(
            Caller caller, RecordKey key, Content score, Precondition precondition) {
        String network = caller.network();
        List<RecordKey> keys = new ArrayList<>(List.of(key));
        RecordKey session = null;
        if (score.session() != null) {
            session = RecordKey.session(key.clinic(), score.session());
            keys.add(session);
        }
        Map<RecordKey, Current> found = journal.readForWriting(network, keys);
        Current current = found.get(key);
        Current sessionNow = session == null ? null : found.get(session);
        Faults faults = new Faults();
        Content placed =
                Placement.place(
                        score,
                        sessionNow == null ? null : SessionFacts.of(sessionNow.content()),
                        faults);
        if (!faults.none()) {
            return new Outcome.Refused(
                    Problem.invalid(faults.all()), current == null ? null : current.revision());
        }
        return switch (ScorePlan.of(key, placed, current, patientKeys, network)) {
            case ScorePlan.OtherPatient _ -> conflict(OTHER_PATIENT, current);
            case ScorePlan.Unchanged _ -> appended(caller, current, null, List.of(), List.of());
            case ScorePlan.Adopted(Revision revision) ->
                    appended(caller, current, null, List.of(revision), List.of());
            case ScorePlan.Changes(Revision revision) -> {
                Outcome.Refused refusal = Preconditions.refusal(precondition, current);
                yield refusal == null
                        ? appended(caller, current, revision, List.of(revision), List.of())
                        : refusal;
            }
        };
    }

    private static final List<Fault> OTHER_PATIENT =
            List.of(
                    new Fault(
                            "/patient", "other-patient", Conflicts.OTHER_PATIENT, Conflicts.ANEW));

    private Outcome retracted(
            Caller caller, RecordKey key, @Nullable String reason, Precondition precondition) {
        Current current = journal.readForWriting(caller.network(), List.of(key)).get(key);
        if (current == null) {
            return Outcome.refused(Problem.notFound());
        }
        if (current.isRetracted() && isRepetition(precondition, current)) {
            return appended(caller, current, null, List.of(), List.of());
        }
        Outcome.Refused refusal = Preconditions.refusal(precondition, current);
        if (refusal != null) {
            return refusal;
        }
        Revision revision = current.retracted(reason);
        return appended(caller, current, revision, List.of(revision), List.of());
    }

    /// A retraction sent again, because its answer was lost or its ETag is already known.
    private static boolean isRepetition(Precondition precondition, Current current) {
        return precondition.matches(current.revision())
                || precondition.matches(current.revision() - 1);
    }

    private static Outcome conflict(List<Fault> conflicts, @Nullable Current current) {
        return new Outcome.Refused(
                Problem.conflict(conflicts), current == null ? null : current.revision());
    }

    /// @param own the new revision of the record itself, null where it stays as it is
    /// @param answered what else the answer stands for where nothing is appended
    private Outcome appended(
            Caller caller,
            @Nullable Current current,
            @Nullable Revision own,
            List<Revision> revisions,
            Collection<Current> answered) {
        Position position =
                revisions.isEmpty()
                        ? newest(Objects.requireNonNull(current), answered)
                        : journal.append(caller.network(), revisions, caller.subject());
        long number = own == null ? Objects.requireNonNull(current).revision() : own.number();
        return new Outcome.Stands(current == null, number, position);
    }

    private static Position newest(Current current, Collection<Current> others) {
        return Stream.concat(Stream.of(current), others.stream())
                .map(Current::position)
                .max(Comparator.comparingLong(Position::xid).thenComparingLong(Position::id))
                .orElseThrow();
    }
}
