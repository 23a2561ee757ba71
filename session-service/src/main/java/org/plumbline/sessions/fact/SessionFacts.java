package org.plumbline.sessions.fact;

import org.jspecify.annotations.Nullable;

/// What a score takes from its session.
public record SessionFacts(@Nullable String patient, @Nullable String condition) {

    public static SessionFacts of(Content session) {
        return new SessionFacts(session.patient(), session.condition());
    }
}
