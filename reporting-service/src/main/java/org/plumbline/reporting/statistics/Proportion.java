package org.plumbline.reporting.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.jspecify.annotations.Nullable;

/// So many of so many.
///
/// @param count those who have it
/// @param of those who could
public record Proportion(long count, long of) {

    private static final double ERROR_RATE = 0.05;

    /// Refuses more than all and less than none.
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /// Share, 0 to 1; null of none.
    public @Nullable Double rate() {
        return of == 0 ? null : (double) count / of;
    }

    /// Wilson's score interval at 95 % without continuity correction (Wilson, J Am Stat Assoc
    /// 1927;22:209, doi:10.1080/01621459.1927.10502953; method 3 of Newcombe, Stat Med 1998;17:857,
    /// doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E). Null of none.
    public @Nullable Interval wilson() {
        if (of == 0) {
            return null;
        }
        var interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        Math.toIntExact(of), Math.toIntExact(count), ERROR_RATE);
        return new Interval(
                count == 0 ? 0 : Math.max(0, interval.getLowerBound()),
                count == of ? 1 : Math.min(1, interval.getUpperBound()));
    }
}
