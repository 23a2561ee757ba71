package org.plumbline.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;

/// The topics that the services share, their keys and their partitioning.
///
/// Records of one patient lie in one partition of both clinic topics, which therefore have the same
/// number of partitions. That number is fixed when the topics are created.
public final class Topics {

    public static final String SESSIONS = "clinic.sessions.v1";
    public static final String SCORES = "clinic.scores.v1";
    public static final String POSITIONS = "clinic.positions.v1";
    public static final String CELLS = "outcomes.cells.v1";
    public static final String COURSES = "outcomes.courses.v1";
    public static final String FOLLOW_UPS = "outcomes.follow-ups.v1";
    public static final String DEAD_LETTERS = "outcomes.dead-letters.v1";

    private static final int PARTITIONS = 6;

    private Topics() {}

    public static Topic sessions() {
        return compacted(SESSIONS, PARTITIONS, Map.of());
    }

    public static Topic scores() {
        return compacted(SCORES, PARTITIONS, Map.of());
    }

    /// One partition, one key per relay shard, rewritten many times a second: compacted in small
    /// segments.
    public static Topic positions() {
        return compacted(
                POSITIONS,
                1,
                Map.of(
                        "segment.bytes",
                        Integer.toString(16 * 1024 * 1024),
                        "segment.ms",
                        millis(Duration.ofMinutes(10))));
    }

    public static Topic cells() {
        return compacted(CELLS, PARTITIONS, Map.of());
    }

    public static Topic courses() {
        return compacted(COURSES, PARTITIONS, Map.of());
    }

    public static Topic followUps() {
        return compacted(FOLLOW_UPS, PARTITIONS, Map.of());
    }

    /// Kept for 30 days. A dead letter has the key and value with which it came, and its cause
    /// besides, so it may be larger than what other topics take.
    public static Topic deadLetters() {
        return new Topic(
                DEAD_LETTERS,
                false,
                PARTITIONS,
                Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        millis(Duration.ofDays(30)),
                        "max.message.bytes",
                        Integer.toString(2 * 1024 * 1024)));
    }

    public static List<Topic> all() {
        return List.of(
                sessions(), scores(), positions(), cells(), courses(), followUps(), deadLetters());
    }

    /// The key of a session or score on its clinic topic.
    ///
    /// @param id the clinic's own id of the session or score
    public static String factKey(String patientKey, String clinic, String id) {
        return patientKey + '/' + clinic + '/' + id;
    }

    /// Where every record of a patient lies: what Kafka's default partitioner gives for the key
    /// `patientKey`.
    public static int partitionOf(String patientKey, int partitions) {
        byte[] bytes = patientKey.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    }

    /// Creates what is absent and leaves the rest as it is; any number of callers may do so at the
    /// same time.
    ///
    /// @throws IllegalStateException where the clinic topics among `topics` differ in their number
    ///   of partitions
    public static void ensure(Admin admin, Collection<Topic> topics) {
        new TopicCreation(admin).ensure(topics);
    }

    /// An erased record is gone from disk after at most 24 h until compaction is due, 12 h until
    /// its segment is closed and 7 days of tombstone.
    private static Topic compacted(String name, int partitions, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>();
        settings.put("cleanup.policy", "compact");
        settings.put("max.compaction.lag.ms", millis(Duration.ofHours(24)));
        settings.put("segment.ms", millis(Duration.ofHours(12)));
        settings.put("delete.retention.ms", millis(Duration.ofDays(7)));
        settings.putAll(others);
        return new Topic(name, true, partitions, settings);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
