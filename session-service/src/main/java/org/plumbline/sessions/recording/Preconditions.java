package org.plumbline.sessions.recording;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.problem.Problem;

/// Whether a write that would change something may.
final class Preconditions {

    private Preconditions() {}

    /// Null where it may.
    static Outcome.@Nullable Refused refusal(Precondition precondition, @Nullable Current current) {
        if (current == null) {
            return precondition.isConditional() ? stale(null) : null;
        }
        if (precondition.onlyFirst()) {
            return stale(current.revision());
        }
        if (!precondition.isConditional()) {
            return new Outcome.Refused(
                    new Problem(
                            428,
                            "if-match-required",
                            "Something else is on record",
                            "Send the ETag that you amend in the header If-Match."),
                    current.revision());
        }
        return precondition.matches(current.revision()) ? null : stale(current.revision());
    }

    static Problem notUnderstood() {
        return new Problem(
                400,
                "bad-if-match",
                "Precondition not understood",
                "If-Match takes an ETag as it was answered, such as \"1\"; If-None-Match takes *.");
    }

    private static Outcome.Refused stale(@Nullable Long revision) {
        return new Outcome.Refused(
                new Problem(
                        412,
                        "stale",
                        "Another revision is on record",
                        revision == null
                                ? "There is none yet; leave If-Match out."
                                : "Read it again and decide anew; the header ETag says which it is."),
                revision);
    }
}
