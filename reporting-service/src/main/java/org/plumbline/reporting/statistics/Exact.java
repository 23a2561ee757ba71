package org.plumbline.reporting.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// The step from exact integers to floating point: one rounding, at the very end.
final class Exact {

    private static final MathContext DIGITS = new MathContext(40);

    private Exact() {}

    /// The quotient of two integers, correctly rounded for all practical sizes.
    static double ratio(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS).doubleValue();
    }

    /// `n · Σab − Σa · Σb`: n times the centred sum of products, without cancellation.
    static BigInteger scatter(long n, BigInteger products, BigInteger a, BigInteger b) {
        return BigInteger.valueOf(n).multiply(products).subtract(a.multiply(b));
    }
}
