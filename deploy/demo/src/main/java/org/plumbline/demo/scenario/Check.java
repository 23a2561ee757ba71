package org.plumbline.demo.scenario;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Refuses values that mean nothing, by the name of the field.
final class Check {

    private Check() {}

    static double atLeast(String field, double value, double least) {
        if (!(value >= least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    field + " must be at least " + least + ", not " + value);
        }
        return value;
    }

    static double above(String field, double value, double least) {
        if (!(value > least) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    field + " must be above " + least + ", not " + value);
        }
        return value;
    }

    static double percent(String field, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(field + " must be 0 to 100, not " + value);
        }
        return value;
    }

    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " must be a number, not " + value);
        }
        return value;
    }

    static <T> void notEmpty(String field, Collection<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(field + " must not be empty");
        }
    }

    static <T> void distinct(String field, Collection<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(field + " names " + value + " twice");
            }
        }
    }

    static void order(String field, double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException(field + ": " + low + " lies above " + high);
        }
    }
}
