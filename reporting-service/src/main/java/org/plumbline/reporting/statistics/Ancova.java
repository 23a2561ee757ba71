package org.plumbline.reporting.statistics;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Analysis of covariance: the later value on the baseline and the group, one common slope within
/// groups, equal to ordinary least squares with an indicator per group (Fisher, Statistical Methods
/// for Research Workers, 4th ed. 1932, § 49.1; for change from baseline: Vickers and Altman, BMJ
/// 2001;323:1123, doi:10.1136/bmj.323.7321.1123).
///
/// Within-group sums of squares are fractions over the product of the group sizes, kept as
/// integers, so that neither the residual sum nor a slope suffers from cancellation.
public final class Ancova {

    private final List<PairSums> groups;
    private final BigInteger common;
    private final BigInteger sxx;
    private final BigInteger sxy;
    private final BigInteger syy;
    private final long df;

    private Ancova(List<PairSums> groups) {
        this.groups = List.copyOf(groups);
        var filled = groups.stream().filter(group -> group.n() > 0).toList();
        common =
                filled.stream()
                        .map(group -> BigInteger.valueOf(group.n()))
                        .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger baseline = BigInteger.ZERO;
        BigInteger products = BigInteger.ZERO;
        BigInteger later = BigInteger.ZERO;
        long pairs = 0;
        for (PairSums group : filled) {
            BigInteger weight = common.divide(BigInteger.valueOf(group.n()));
            baseline = baseline.add(group.baseline().scatter().multiply(weight));
            products = products.add(group.crossScatter().multiply(weight));
            later = later.add(group.later().scatter().multiply(weight));
            pairs = Math.addExact(pairs, group.n());
        }
        sxx = baseline;
        sxy = products;
        syy = later;
        df = pairs - filled.size() - 1;
    }

    /// Fits one model to all groups; those without pairs take no part in it.
    public static Ancova fit(List<PairSums> groups) {
        return new Ancova(groups);
    }

    /// Residual degrees of freedom: pairs − groups − 1; can be 0 or less, then nothing has an
    /// error.
    public long df() {
        return df;
    }

    /// Rise of the later value per unit of baseline, within groups; null where no baseline varies
    /// within its group.
    public @Nullable Double slope() {
        return sxx.signum() == 0 ? null : Exact.ratio(sxy, sxx);
    }

    /// The difference of two groups' later values at equal baseline, first minus reference; null
    /// where either has no pair or there is no slope.
    ///
    /// @param group index into the fitted list
    /// @param reference index into the fitted list
    public @Nullable AdjustedDifference contrast(int group, int reference) {
        PairSums one = groups.get(group);
        PairSums other = groups.get(reference);
        if (one.n() == 0 || other.n() == 0 || sxx.signum() == 0) {
            return null;
        }
        double difference = difference(one, other);
        return df < 1
                ? AdjustedDifference.withoutError(difference, df)
                : AdjustedDifference.of(difference, standardError(one, other), df);
    }

    /// ((ȳ₁ − ȳ₂) − b · (x̄₁ − x̄₂)), rounded once.
    private double difference(PairSums one, PairSums other) {
        BigInteger numerator =
                laterGap(one, other).multiply(sxx).subtract(sxy.multiply(baselineGap(one, other)));
        return Exact.ratio(numerator, sizes(one, other).multiply(sxx));
    }

    private double standardError(PairSums one, PairSums other) {
        BigInteger residual = syy.multiply(sxx).subtract(sxy.pow(2));
        double variance =
                Exact.ratio(residual, sxx.multiply(common).multiply(BigInteger.valueOf(df)));
        BigInteger gap = baselineGap(one, other);
        double leverage =
                Exact.ratio(gap.pow(2).multiply(common), sizes(one, other).pow(2).multiply(sxx));
        return Math.sqrt(variance * (1.0 / one.n() + 1.0 / other.n() + leverage));
    }

    /// n₁n₂ · (x̄₁ − x̄₂).
    private static BigInteger baselineGap(PairSums one, PairSums other) {
        return gap(one.baseline(), other.baseline());
    }

    /// n₁n₂ · (ȳ₁ − ȳ₂).
    private static BigInteger laterGap(PairSums one, PairSums other) {
        return gap(one.later(), other.later());
    }

    private static BigInteger gap(Moments one, Moments other) {
        return one.sum()
                .multiply(BigInteger.valueOf(other.n()))
                .subtract(other.sum().multiply(BigInteger.valueOf(one.n())));
    }

    private static BigInteger sizes(PairSums one, PairSums other) {
        return BigInteger.valueOf(one.n()).multiply(BigInteger.valueOf(other.n()));
    }
}
