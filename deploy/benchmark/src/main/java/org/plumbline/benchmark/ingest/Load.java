package org.plumbline.benchmark.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.benchmark.Latencies;

/// What all clients together got through.
///
/// @param latencies of the acknowledged pieces alone
/// @param failures how often what came instead of an acknowledgement
record Load(Latencies latencies, double seconds, Map<String, Long> failures) {

    Load {
        failures = Map.copyOf(failures);
    }

    /// @throws IllegalStateException if nothing at all was acknowledged
    static Load of(List<ClosedLoop.Tally> tallies, double seconds) {
        List<Double> millis = new ArrayList<>();
        Map<String, Long> failures = new TreeMap<>();
        for (ClosedLoop.Tally tally : tallies) {
            millis.addAll(tally.millis());
            tally.failures().forEach((what, count) -> failures.merge(what, count, Long::sum));
        }
        if (millis.isEmpty()) {
            throw new IllegalStateException("nothing was acknowledged: " + failures);
        }
        return new Load(new Latencies(millis), seconds, failures);
    }

    double perSecond() {
        return latencies.sorted().size() / seconds;
    }

    /// Milliseconds.
    double p99() {
        return latencies.quantile(0.99);
    }
}
