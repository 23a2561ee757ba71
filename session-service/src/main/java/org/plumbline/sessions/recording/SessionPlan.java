package org.plumbline.sessions.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.SessionDraft;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Revision;
import org.plumbline.sessions.problem.Fault;
import org.plumbline.sessions.problem.Faults;

/// What recording a session brings about, decided from what is on record.
///
/// @param session its new revision, null where it says what is on record
/// @param inline new revisions of the scores that stand inside it
/// @param following new rows of other scores that name it: those that had waited for their patient,
///   and those that go with its start
/// @param conflicts what the records on file contradict; where there are any nothing is done
record SessionPlan(
        @Nullable Revision session,
        List<Revision> inline,
        List<Revision> following,
        List<Fault> conflicts) {

    /// @param current the session on record
    /// @param scores those on record among the scores inside
    /// @param naming all scores on record that name this session
    static SessionPlan of(
            RecordKey key,
            SessionDraft draft,
            String patientKey,
            @Nullable Current current,
            Map<RecordKey, Current> scores,
            Collection<Current> naming) {
        Faults conflicts = new Faults();
        if (current != null && !Objects.equals(current.patientKey(), patientKey)) {
            conflicts.add("/patient", "other-patient", Conflicts.OTHER_PATIENT, Conflicts.ANEW);
        }
        List<Revision> inline = new ArrayList<>();
        for (SessionDraft.InlineScore score : draft.scores()) {
            RecordKey scoreKey = RecordKey.score(key.clinic(), score.id());
            Revision revision =
                    inline(key, score, patientKey, current, scores.get(scoreKey), conflicts);
            if (revision != null) {
                inline.add(revision);
            }
        }
        return new SessionPlan(
                revision(key, draft.session(), patientKey, current),
                inline,
                following(draft, patientKey, naming),
                conflicts.all());
    }

    boolean changesSessionOrInline() {
        return session != null || !inline.isEmpty();
    }

    List<Revision> revisions() {
        List<Revision> all = new ArrayList<>();
        if (session != null) {
            all.add(session);
        }
        all.addAll(inline);
        all.addAll(following);
        return all;
    }

    private static @Nullable Revision revision(
            RecordKey key, Content content, String patientKey, @Nullable Current current) {
        if (current == null) {
            return new Revision(key, 1, patientKey, Status.RECORDED, content, null);
        }
        return current.says(content) ? null : current.amended(content, patientKey);
    }

    private static @Nullable Revision inline(
            RecordKey session,
            SessionDraft.InlineScore score,
            String patientKey,
            @Nullable Current sessionNow,
            @Nullable Current now,
            Faults conflicts) {
        RecordKey key = RecordKey.score(session.clinic(), score.id());
        if (now == null) {
            return new Revision(key, 1, patientKey, Status.RECORDED, score.content(), null);
        }
        if (now.patientKey() != null && !now.patientKey().equals(patientKey)) {
            conflicts.add(score.place() + "/id", "other-patient", Conflicts.OTHER_PATIENT, null);
            return null;
        }
        if (!session.id().equals(now.content().session())) {
            conflicts.add(score.place() + "/id", "duplicate-id", Conflicts.OTHER_SESSION, null);
            return null;
        }
        if (now.isRetracted()) {
            conflicts.add(score.place() + "/id", "retracted", Conflicts.RETRACTED, null);
            return null;
        }
        if (now.says(score.content())) {
            return null;
        }
        if (sessionNow == null) {
            conflicts.add(score.place() + "/id", "duplicate-id", Conflicts.OTHER_CONTENT, null);
            return null;
        }
        return now.amended(score.content(), patientKey);
    }

    private static List<Revision> following(
            SessionDraft draft, String patientKey, Collection<Current> naming) {
        String patient = Objects.requireNonNull(draft.session().patient());
        Map<String, Content> inside =
                draft.scores().stream()
                        .collect(
                                Collectors.toMap(
                                        SessionDraft.InlineScore::id,
                                        SessionDraft.InlineScore::content));
        List<Revision> following = new ArrayList<>();
        for (Current score : naming) {
            Content within = inside.get(score.key().id());
            if (within != null && !score.says(within)) {
                continue;
            }
            Revision revision =
                    Followers.of(
                            score,
                            patient,
                            patientKey,
                            draft.session().startedAt(),
                            within == null);
            if (revision != null) {
                following.add(revision);
            }
        }
        return following;
    }

    /// The records that must be read and locked for this draft.
    static Set<RecordKey> keys(RecordKey session, SessionDraft draft) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(session),
                        draft.scores().stream()
                                .map(score -> RecordKey.score(session.clinic(), score.id())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
