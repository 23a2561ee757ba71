package org.plumbline.demo.world;

import java.util.SplittableRandom;

/// Random numbers of one purpose for one patient. What is drawn for one purpose or patient never
/// moves what is drawn for another, so order and threads do not matter.
final class Draws {

    /// What numbers are drawn for.
    enum Purpose {
        CLINIC(0),
        PERSON(1),
        PAIN(2),
        CHOICE(3),
        VISITS(4),
        READINGS(5),
        DETAILS(6),
        ENTRY(7);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double ALL = 100;

    private final SplittableRandom random;

    private Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param part of the patient: which course, or 0
    static Draws of(long seed, long patient, int part, Purpose purpose) {
        long mixed = mix(seed + GOLDEN);
        mixed = mix(mixed ^ (patient + 1) * GOLDEN);
        return new Draws(mix(mixed + part * 64L + purpose.number));
    }

    /// From 0 up to and without 1.
    double unit() {
        return random.nextDouble();
    }

    double normal() {
        return random.nextGaussian();
    }

    /// Both ends in.
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// Both ends in.
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    boolean percent(double percent) {
        return random.nextDouble() * ALL < percent;
    }

    /// Exponentially distributed.
    double waiting(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /// An index, by weights of which some is above 0.
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /// The finaliser of SplitMix64.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
