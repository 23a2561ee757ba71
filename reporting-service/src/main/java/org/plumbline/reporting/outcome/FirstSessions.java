package org.plumbline.reporting.outcome;

import org.jspecify.annotations.Nullable;

/// Immediate effects of the courses' first sessions only: independent pairs, and so with intervals.
public record FirstSessions(
        long n,
        Sums sums,
        Improvement improvement,
        @Nullable Responders responder30,
        @Nullable Responders responder50,
        @Nullable Responders mcid,
        @Nullable Responders worsened) {}
