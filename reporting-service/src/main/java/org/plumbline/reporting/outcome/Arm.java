package org.plumbline.reporting.outcome;

import org.plumbline.reporting.statistics.Moments;
import org.plumbline.reporting.statistics.PairSums;

/// One modality within a comparison: its figures, and the pairs that may be weighed against those
/// of another.
///
/// @param figures what is shown of it
/// @param independent sums of its independent pairs, at most one of a course; for minute points
///   these are of first sessions only
/// @param improvement their improvements, positive is better, in steps
public record Arm(Figures figures, PairSums independent, Moments improvement) {

    /// Slug of the modality.
    public String modality() {
        return figures.modality();
    }
}
