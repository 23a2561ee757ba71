package org.plumbline.reporting.outcome;

import org.plumbline.reporting.statistics.PairSums;

/// The integers behind the figures, in resolution steps: number of pairs, Σx, Σy, Σx², Σy², Σxy.
public record Sums(long n, long x, long y, long xx, long yy, long xy) {

    static Sums of(PairSums sums) {
        return new Sums(sums.n(), sums.x(), sums.y(), sums.xx(), sums.yy(), sums.xy());
    }
}
