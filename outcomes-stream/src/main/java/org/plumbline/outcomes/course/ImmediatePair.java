package org.plumbline.outcomes.course;

/// A `pre` and a `post` score of one session, in resolution steps.
public record ImmediatePair(String instrument, MinutePoint point, long x, long y) {}
