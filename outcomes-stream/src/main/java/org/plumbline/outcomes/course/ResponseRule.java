package org.plumbline.outcomes.course;

/// When a later value of an instrument is a response to an earlier one, in resolution steps.
///
/// @param floor the smallest earlier value at which a percentage is defined
public record ResponseRule(long floor, boolean lowerIsBetter) {
    boolean isEligible(long x) {
        return x >= floor;
    }

    /// Whether y improves on x by so many per cent of x at least.
    boolean responds(int percent, long x, long y) {
        long improvement = lowerIsBetter ? Math.subtractExact(x, y) : Math.subtractExact(y, x);
        return Math.multiplyExact(100, improvement) >= Math.multiplyExact(percent, x);
    }
}
