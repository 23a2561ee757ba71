package org.plumbline.sessions.fact;

import java.util.List;
import java.util.stream.Stream;

/// Instruments that ask for the same thing on different scales, so that a value outside one may
/// have been meant for another. Only for hints: no value is ever converted.
final class SameMeasure {

    static final List<List<String>> GROUPS =
            List.of(
                    List.of("nrs-pain", "vas-pain"),
                    List.of("bpi-interference", "promis-pain-interference"),
                    List.of("rmdq", "odi"),
                    List.of("phq-9", "bdi"),
                    List.of("isi", "promis-sleep-disturbance"),
                    List.of("dn4", "npsi"),
                    List.of("psfs", "promis-physical-function"),
                    List.of("headache-days", "headache-score", "hit-6"));

    private SameMeasure() {}

    static Stream<String> as(String instrument) {
        return GROUPS.stream()
                .filter(group -> group.contains(instrument))
                .flatMap(List::stream)
                .filter(other -> !other.equals(instrument));
    }
}
