package org.plumbline.sessions.recording;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Placement;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Revision;

/// Scores that change because the session they name was recorded or amended.
public final class Followers {

    private Followers() {}

    /// The score's new row, or null where it stays as it is. One that had waited for its patient
    /// comes to know it, under the same revision; one whose time nobody gave moves with the
    /// session.
    public static @Nullable Revision of(
            Current score, String patient, String patientKey, long startedAt, boolean mayMove) {
        if (score.patientKey() == null) {
            return score.adopted(patient, patientKey);
        }
        if (!mayMove
                || score.isRetracted()
                || !score.content().measuredAtDefaulted()
                || !score.patientKey().equals(patientKey)) {
            return null;
        }
        long time = Placement.followingTime(score.content(), startedAt);
        return time == score.content().measuredAt()
                ? null
                : score.amended(score.content().withMeasuredAt(time), patientKey);
    }
}
