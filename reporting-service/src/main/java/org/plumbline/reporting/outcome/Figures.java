package org.plumbline.reporting.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The figures of one modality, in the order in which they are read. Sums are in resolution steps,
/// everything else in the instrument's unit or 0 to 1. Null is undefined, never 0.
///
/// @param modality slug
/// @param courses courses begun with it
/// @param due courses of the cohort months whose window has closed; null for minute points
/// @param followed pairs of due months, of every baseline severity; null for minute points
/// @param retreated courses of due months whose next course began before an answer; null for minute
///   points
/// @param completeness followed ÷ due; null for minute points and while nothing is due
/// @param n pairs in the figures
/// @param openPairs those of them in months not yet due; null for minute points
/// @param underTreatment those of them with a session shortly before the follow-up or any after it
/// @param baseline earlier values
/// @param followUp later values
/// @param improvement positive is better; over all sessions of a minute point without interval
/// @param responder30 null where the instrument has no floor
/// @param responder50 null where the instrument has no floor
/// @param mcid null where the instrument has no minimal important difference
/// @param worsened null where the instrument has no minimal important difference
/// @param firstSessions minute points: the same of the courses' first sessions only, with intervals
/// @param suppressed false: figures that are withheld are [Withheld]
public record Figures(
        String modality,
        long courses,
        @Nullable Long due,
        @Nullable Long followed,
        @Nullable Long retreated,
        @Nullable Double completeness,
        long n,
        @Nullable Long openPairs,
        @Nullable Long underTreatment,
        Sums sums,
        Spread baseline,
        Spread followUp,
        Improvement improvement,
        @Nullable Responders responder30,
        @Nullable Responders responder50,
        @Nullable Responders mcid,
        @Nullable Responders worsened,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FirstSessions firstSessions,
        boolean suppressed)
        implements Group {}
