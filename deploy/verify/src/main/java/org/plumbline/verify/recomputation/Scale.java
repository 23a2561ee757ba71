package org.plumbline.verify.recomputation;

import java.util.OptionalLong;
import java.util.function.LongFunction;

/// What the catalog says of an instrument.
///
/// @param lowerIsBetter which way is up
/// @param floor the smallest baseline at which a response in per cent is defined; empty: none is
/// @param bands the severity of a value
public record Scale(boolean lowerIsBetter, OptionalLong floor, LongFunction<String> bands) {

    /// Every instrument's scale.
    @FunctionalInterface
    public interface Scales {
        Scale of(String instrument);
    }

    String band(long value) {
        return bands.apply(value);
    }

    boolean isEligible(long before) {
        return floor.isPresent() && before >= floor.getAsLong();
    }

    boolean isResponse(Threshold threshold, long before, long after) {
        return threshold.isReached(before, lowerIsBetter ? before - after : after - before);
    }

    /// How much better is a response.
    enum Threshold {
        THIRTY(30),
        FIFTY(50);

        final int percent;

        Threshold(int percent) {
            this.percent = percent;
        }

        private boolean isReached(long before, long improvement) {
            return switch (this) {
                case THIRTY -> 10 * improvement >= 3 * before;
                case FIFTY -> 2 * improvement >= before;
            };
        }
    }
}
