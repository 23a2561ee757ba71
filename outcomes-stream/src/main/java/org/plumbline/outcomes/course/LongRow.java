package org.plumbline.outcomes.course;

import java.util.Arrays;

/// Whole numbers in a row that grows.
final class LongRow {
    private long[] values = new long[8];
    private int size;

    int size() {
        return size;
    }

    long at(int index) {
        return values[index];
    }

    void insert(int index, long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        System.arraycopy(values, index, values, index + 1, size - index);
        values[index] = value;
        size++;
    }

    void remove(int index) {
        size--;
        System.arraycopy(values, index + 1, values, index, size - index);
    }

    /// How many come before the first that is at least so much; of an ascending row.
    int below(long value) {
        int from = 0;
        int until = size;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (values[middle] < value) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    /// How many are at most so much; of an ascending row.
    int upTo(long value) {
        return value == Long.MAX_VALUE ? size : below(value + 1);
    }
}
