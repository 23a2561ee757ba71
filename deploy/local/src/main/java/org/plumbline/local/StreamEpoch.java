package org.plumbline.local;

/// Which epoch of the figures the stream computes.
///
/// @param number counted up by every rebuild
/// @param underWay whether the dashboards may still show an earlier one
record StreamEpoch(long number, boolean underWay) {
    static final StreamEpoch FIRST = new StreamEpoch(1, false);

    StreamEpoch {
        if (number < 1) {
            throw new IllegalArgumentException("epochs begin at 1");
        }
    }

    StreamEpoch next() {
        return new StreamEpoch(number + 1, true);
    }

    StreamEpoch finished() {
        return new StreamEpoch(number, false);
    }
}
