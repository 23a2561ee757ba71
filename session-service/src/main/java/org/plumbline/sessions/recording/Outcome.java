package org.plumbline.sessions.recording;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.problem.Problem;

/// What became of a write.
public sealed interface Outcome {

    /// It stands, now or already.
    ///
    /// @param created whether nothing of this id was on record before
    /// @param position a place in the journal from which on it can be read
    record Stands(boolean created, long revision, Position position) implements Outcome {}

    /// @param revision the one on record, where there is one
    record Refused(Problem problem, @Nullable Long revision) implements Outcome {}

    static Refused refused(Problem problem) {
        return new Refused(problem, null);
    }
}
