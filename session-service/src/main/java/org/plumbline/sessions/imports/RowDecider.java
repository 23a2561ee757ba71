package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.FactReader;
import org.plumbline.sessions.fact.FactWriter;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.Placement;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.SessionDraft;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.PastRevision;
import org.plumbline.sessions.journal.PatientKeys;
import org.plumbline.sessions.journal.Revision;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.recording.Conflicts;
import org.plumbline.sessions.recording.ScorePlan;

/// Decides what is to be done about a row. Depends on nothing but what it is given.
final class RowDecider {

    private final String network;
    private final FactReader reader;
    private final FactWriter writer;
    private final PatientKeys patientKeys;

    RowDecider(String network, FactReader reader, FactWriter writer, PatientKeys patientKeys) {
        this.network = network;
        this.reader = reader;
        this.writer = writer;
        this.patientKeys = patientKeys;
    }

    Decision decide(ImportRow row, OnRecord onRecord) {
        RecordKey key = row.key();
        if (key == null || !row.faults().isEmpty()) {
            return Decision.rejected(row.faults());
        }
        Current current = onRecord.current().get(key);
        return row.wish() == Wish.RETRACTED
                ? retraction(row, current, onRecord)
                : recording(row, key, current, onRecord);
    }

    private static Decision retraction(
            ImportRow row, @Nullable Current current, OnRecord onRecord) {
        if (current == null) {
            return Decision.rejected(
                    row, Column.ID, "not-on-record", "There is nothing of this id to retract.");
        }
        if (current.isRetracted()) {
            return Decision.nothing(Verdict.UNCHANGED, current.content());
        }
        if (row.ifRevision() != null) {
            return row.ifRevision() == current.revision()
                    ? Decision.change(Verdict.RETRACTED, current.retracted(null))
                    : stale(row);
        }
        String retracted = current.content().hash(Status.RETRACTED);
        boolean before =
                onRecord.earlier().getOrDefault(current.key(), List.of()).stream()
                        .anyMatch(past -> past.hash().equals(retracted));
        return before
                ? Decision.nothing(Verdict.SUPERSEDED, current.content())
                : Decision.change(Verdict.RETRACTED, current.retracted(null));
    }

    private Decision recording(
            ImportRow row, RecordKey key, @Nullable Current current, OnRecord onRecord) {
        Faults faults = new Faults();
        Content content =
                merged(row, key, current == null ? null : current.content(), onRecord, faults);
        if (content == null) {
            return Decision.rejected(
                    faults.all().stream().map(fault -> RowFault.of(row, fault)).toList());
        }
        Change change = change(key, content, current);
        if (change.otherPatient()) {
            return Decision.rejected(row, Column.PATIENT, "other-patient", Conflicts.OTHER_PATIENT);
        }
        return judged(row, key, current, change, content, onRecord);
    }

    private Decision judged(
            ImportRow row,
            RecordKey key,
            @Nullable Current current,
            Change change,
            Content content,
            OnRecord onRecord) {
        Revision revision = change.revision();
        if (current == null) {
            return row.ifRevision() == null
                    ? Decision.change(Verdict.RECORDED, Objects.requireNonNull(revision))
                    : stale(row);
        }
        if (revision == null || revision.number() == current.revision()) {
            return new Decision(Verdict.UNCHANGED, revision, content, List.of());
        }
        if (current.isRetracted() && row.wish() != Wish.RECORD_AGAIN) {
            return Decision.rejected(row, Column.STATUS, "retracted", Conflicts.RETRACTED);
        }
        if (row.ifRevision() != null) {
            return row.ifRevision() == current.revision()
                    ? Decision.change(verdict(current), revision)
                    : stale(row);
        }
        if (!current.isRetracted() && equalsEarlier(row, key, onRecord)) {
            return Decision.nothing(Verdict.SUPERSEDED, current.content());
        }
        return Decision.change(verdict(current), revision);
    }

    private static Verdict verdict(Current current) {
        return current.isRetracted() ? Verdict.RECORDED : Verdict.AMENDED;
    }

    private static Decision stale(ImportRow row) {
        return Decision.rejected(
                row,
                Column.IF_REVISION,
                "stale",
                "Another revision is on record than ifRevision says.");
    }

    /// @param revision null where nothing changes; of the current number where only the patient
    ///   becomes known
    private record Change(@Nullable Revision revision, boolean otherPatient) {}

    private Change change(RecordKey key, Content content, @Nullable Current current) {
        if (key.kind() == Kind.SESSION) {
            String patientKey = patientKeys.of(network, Objects.requireNonNull(content.patient()));
            if (current == null) {
                return new Change(
                        new Revision(key, 1, patientKey, Status.RECORDED, content, null), false);
            }
            return new Change(
                    current.says(content) ? null : current.amended(content, patientKey),
                    !Objects.equals(current.patientKey(), patientKey));
        }
        return switch (ScorePlan.of(key, content, current, patientKeys, network)) {
            case ScorePlan.Unchanged _ -> new Change(null, false);
            case ScorePlan.Adopted(Revision revision) -> new Change(revision, false);
            case ScorePlan.Changes(Revision revision) -> new Change(revision, false);
            case ScorePlan.OtherPatient _ -> new Change(null, true);
        };
    }

    /// Whether the row, laid over an earlier revision, leaves that as it was.
    private boolean equalsEarlier(ImportRow row, RecordKey key, OnRecord onRecord) {
        for (PastRevision past : onRecord.earlier().getOrDefault(key, List.of())) {
            if (past.status() == Status.RECORDED) {
                Content content = merged(row, key, past.content(), onRecord, new Faults());
                if (content != null && content.hash(Status.RECORDED).equals(past.hash())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The record with the row laid over it, null where that is wrong.
    private @Nullable Content merged(
            ImportRow row,
            RecordKey key,
            @Nullable Content base,
            OnRecord onRecord,
            Faults faults) {
        if (key.kind() == Kind.SESSION) {
            Json.Obj before = base == null ? EMPTY : writer.session(base);
            SessionDraft draft = reader.session(network, key, row.patch().applyTo(before), faults);
            return draft == null ? null : draft.session();
        }
        Json.Obj before = base == null ? EMPTY : writer.score(base);
        Content score = reader.score(network, key, row.patch().applyTo(before), faults);
        if (score == null) {
            return null;
        }
        Content placed = Placement.place(score, onRecord.session(key, score), faults);
        return faults.none() ? placed : null;
    }

    private static final Json.Obj EMPTY = new Json.Obj(java.util.Map.of());
}
