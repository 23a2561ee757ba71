package org.plumbline.reporting.statistics;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

import java.math.BigInteger;

/// The sums of a multiset of pairs (baseline x, later y), in steps. They add up in any order to the
/// same integers, and nothing else of the pairs is needed for means, deviations and regressions.
///
/// @param n number of pairs
/// @param x Σx
/// @param y Σy
/// @param xx Σx²
/// @param yy Σy²
/// @param xy Σxy
public record PairSums(long n, long x, long y, long xx, long yy, long xy) {

    /// Sums of no pair.
    public static final PairSums NONE = new PairSums(0, 0, 0, 0, 0, 0);

    /// Refuses a negative number of pairs.
    public PairSums {
        if (n < 0) {
            throw new IllegalArgumentException("A negative number of pairs");
        }
    }

    /// These sums and one pair more, `count` times.
    ///
    /// @throws ArithmeticException if a sum leaves the range of long
    public PairSums plus(long x, long y, long count) {
        long countedX = multiplyExact(count, x);
        long countedY = multiplyExact(count, y);
        return new PairSums(
                addExact(n, count),
                addExact(this.x, countedX),
                addExact(this.y, countedY),
                addExact(xx, multiplyExact(countedX, x)),
                addExact(yy, multiplyExact(countedY, y)),
                addExact(xy, multiplyExact(countedX, y)));
    }

    /// The sums of both multisets together.
    ///
    /// @throws ArithmeticException if a sum leaves the range of long
    public PairSums plus(PairSums other) {
        return new PairSums(
                addExact(n, other.n),
                addExact(x, other.x),
                addExact(y, other.y),
                addExact(xx, other.xx),
                addExact(yy, other.yy),
                addExact(xy, other.xy));
    }

    /// The baseline values.
    public Moments baseline() {
        return new Moments(n, big(x), big(xx));
    }

    /// The later values.
    public Moments later() {
        return new Moments(n, big(y), big(yy));
    }

    /// The differences x − y: the improvement where lower is better.
    public Moments decrease() {
        return new Moments(n, big(x).subtract(big(y)), squaredDifferences());
    }

    /// The differences y − x: the improvement where higher is better.
    public Moments increase() {
        return new Moments(n, big(y).subtract(big(x)), squaredDifferences());
    }

    /// `n · Σxy − Σx · Σy`.
    BigInteger crossScatter() {
        return Exact.scatter(n, big(xy), big(x), big(y));
    }

    private BigInteger squaredDifferences() {
        return big(xx).subtract(big(xy).shiftLeft(1)).add(big(yy));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
