package org.plumbline.outcomes.patient;

/// A measurement that counts, once its session does.
///
/// @param value in resolution steps of the instrument
/// @param measuredAt milliseconds since 1970 in UTC
public record Score(FactId id, Timing timing, String instrument, long value, long measuredAt) {}
