package org.plumbline.demo.world;

import org.jspecify.annotations.Nullable;

/// One value as it was, or would have been had the person answered.
///
/// @param visit the session that it belongs to; null for diary and follow-up
/// @param minutesAfter the session, of a post score
/// @param at in milliseconds since 1970
/// @param mark what tells it from the course's other readings of the gauge, in ids
/// @param answered false where the person had dropped out
public record Reading(
        Gauge gauge,
        Timing timing,
        @Nullable Visit visit,
        int minutesAfter,
        long at,
        long steps,
        String mark,
        boolean answered) {}
