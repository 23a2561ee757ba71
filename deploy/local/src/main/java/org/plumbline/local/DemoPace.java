package org.plumbline.local;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How fast the demo world is asked to go on.
final class DemoPace {
    static final String VARIABLE = "PLUMBLINE_DEMO_RATE";

    private DemoPace() {}

    /// Sessions per minute; empty where the environment does not say.
    ///
    /// @throws IllegalArgumentException if it says no such number
    static OptionalDouble asked(Function<String, @Nullable String> environment) {
        String text = environment.apply(VARIABLE);
        if (text == null || text.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            double rate = Double.parseDouble(text.strip());
            if (rate >= 0 && Double.isFinite(rate)) {
                return OptionalDouble.of(rate);
            }
        } catch (NumberFormatException e) {
            throw refusal(text, e);
        }
        throw refusal(text, null);
    }

    private static IllegalArgumentException refusal(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                VARIABLE + " must be sessions per minute, 0 or more, not " + text, cause);
    }
}
