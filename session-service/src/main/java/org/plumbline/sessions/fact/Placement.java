package org.plumbline.sessions.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.problem.Faults;

/// Puts a score that was sent on its own to its session.
public final class Placement {

    private Placement() {}

    /// A pre or post score takes its patient from its session where that is known, and must not
    /// contradict it. Any other score stands alone.
    ///
    /// @param session null where it is not on record
    public static Content place(Content score, @Nullable SessionFacts session, Faults faults) {
        if (!score.belongsToSession() || session == null || session.patient() == null) {
            return score;
        }
        same("patient", score.patient(), session.patient(), faults);
        same("condition", score.condition(), session.condition(), faults);
        return score.withPatient(session.patient()).withoutCondition();
    }

    private static void same(
            String name, @Nullable String given, @Nullable String sessions, Faults faults) {
        if (given != null && !Objects.equals(given, sessions)) {
            faults.add(
                    "/" + name,
                    "not-the-sessions",
                    "The session on record has another " + name + ".",
                    "leave it out");
        }
    }

    /// When a score was measured that goes with a session begun then.
    public static long followingTime(Content score, long startedAt) {
        return ScoreReader.defaultTime(startedAt, score.minutesAfter());
    }
}
