package org.plumbline.verify.progress;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.schemas.Topics;
import org.plumbline.verify.journal.Journal;
import org.plumbline.verify.journal.Position;
import org.plumbline.verify.topic.Clients;
import org.plumbline.verify.topic.ClinicTopics;
import org.plumbline.verify.topic.CommittedLog;

/// Waits until a position of the journal is in the cell tables, stage by stage: published, taken in
/// by the stream's first stage, by its second, projected. Each stage's goal is taken after the
/// stage before has been reached, so it lies at or behind all that the position has caused.
public final class Settling {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String PROJECTED =
            "select topic, partition, next_offset from projection_offset";

    private final Journal journal;
    private final ClinicTopics clinic;
    private final CommittedLog log;
    private final Clients clients;
    private final StreamNames stream;
    private final Duration patience;

    public Settling(
            Journal journal,
            ClinicTopics clinic,
            CommittedLog log,
            Clients clients,
            StreamNames stream,
            Duration patience) {
        this.journal = journal;
        this.clinic = clinic;
        this.log = log;
        this.clients = clients;
        this.stream = stream;
        this.patience = patience;
    }

    /// How it went.
    public sealed interface Answer {}

    /// Everything is there.
    ///
    /// @param ends of the clinic topics, behind everything up to the position, all of it taken in
    public record Settled(Map<TopicPartition, Long> ends) implements Answer {}

    /// @param waitedFor what did not come about in time
    public record TooLate(String waitedFor) implements Answer {}

    private interface Condition {
        boolean isMet() throws SQLException;
    }

    /// Waits for each stage for as long as the patience allows.
    ///
    /// @param reporting a connection to the database of the cell tables
    /// @param epoch the one that is served
    public Answer await(Position position, Connection reporting, long epoch)
            throws SQLException, InterruptedException {
        if (!until(() -> journal.isPublished(position))) {
            return new TooLate("the relay has not published the journal up to " + position);
        }
        Map<TopicPartition, Long> ends = clinic.ends();
        String group = stream.group(epoch);
        if (!until(() -> !log.hasRecord(clients.committed(group), ends))) {
            return new TooLate(
                    "the stream's group " + group + " has not taken in the clinic topics");
        }
        Map<TopicPartition, Long> deltas = log.ends(List.of(stream.deltas(epoch)));
        if (!until(() -> !log.hasRecord(clients.committed(group), deltas))) {
            return new TooLate("the stream's group " + group + " has not taken in its own deltas");
        }
        Map<TopicPartition, Long> cells = log.ends(List.of(Topics.CELLS));
        if (!until(() -> !log.hasRecord(projected(reporting), cells))) {
            return new TooLate("the reporting-service has not taken in the cells");
        }
        return new Settled(ends);
    }

    private boolean until(Condition condition) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.isMet()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    private static Map<TopicPartition, Long> projected(Connection reporting) throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Statement statement = reporting.createStatement();
                ResultSet row = statement.executeQuery(PROJECTED)) {
            while (row.next()) {
                offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return offsets;
    }
}
