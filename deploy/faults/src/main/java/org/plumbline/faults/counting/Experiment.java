package org.plumbline.faults.counting;

import java.nio.file.Path;
import java.util.List;

/// One application killed again and again.
///
/// @param version of Kafka Streams, for the report
/// @param classPath the JVM's whole class path
/// @param records of input, spread over `keys` keys
/// @param kills how often it is killed
/// @param commitMillis the commit interval
/// @param perSecond records per second that it works through at most
/// @param seed of keys and moments of the kills
public record Experiment(
        String version,
        List<Path> classPath,
        int records,
        int keys,
        int kills,
        int commitMillis,
        int perSecond,
        long seed) {

    public Experiment {
        if (records < 1 || keys < 1 || kills < 1 || perSecond < 1) {
            throw new IllegalArgumentException("an experiment has records, keys, kills and a pace");
        }
        classPath = List.copyOf(classPath);
    }

    /// What came out.
    ///
    /// @param wrongKeys keys whose last count is not the number of their records
    /// @param overCount the sum of counts above the number of records
    /// @param underCount the sum of counts below
    /// @param killsInFlight kills at which work had been done that was not committed
    /// @param wipes how often the application found its store unclean and began it anew
    public record Outcome(
            Experiment experiment,
            int wrongKeys,
            long overCount,
            long underCount,
            int killsInFlight,
            long wipes) {

        public boolean isExact() {
            return wrongKeys == 0;
        }
    }
}
