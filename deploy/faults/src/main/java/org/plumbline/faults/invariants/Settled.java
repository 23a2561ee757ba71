package org.plumbline.faults.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.plumbline.schemas.Topics;

/// Waits until nothing is under way: the relay has published the journal, the stream has taken in
/// the clinic topics and its own, the reporting-service the cells.
public final class Settled {

    private static final String GROUP = "outcomes-stream";
    private static final String DELTAS = GROUP + "-deltas-repartition";
    private static final String BEHIND =
            """
            select count(*) from journal
            where (xid, id) > (coalesce((select xid from relay_cursor where shard = 0), '0'),
                               coalesce((select id from relay_cursor where shard = 0), 0))
            """;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration GAP_READ = Duration.ofSeconds(5);

    private final World world;
    private final String cells;

    private Settled(World world, String cells) {
        this.world = world;
        this.cells = cells;
    }

    /// Waits for everything.
    ///
    /// @return how long it took
    /// @throws AssertionError naming what is still under way after that time
    public static Duration await(World world, Duration atMost) throws InterruptedException {
        return await(world, Topics.CELLS, atMost);
    }

    /// As above, with the topic on which the cells stand.
    public static Duration await(World world, String cells, Duration atMost)
            throws InterruptedException {
        Settled settled = new Settled(world, cells);
        long began = System.nanoTime();
        while (true) {
            String open = settled.underWay();
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (open.isEmpty()) {
                return waited;
            }
            if (waited.compareTo(atMost) > 0) {
                throw new AssertionError("after " + waited + " still under way: " + open);
            }
            Thread.sleep(POLL);
        }
    }

    /// How many journal rows the relay has not come to.
    public static long relayBehind(World world) throws SQLException {
        try (Connection journal = world.journal();
                Statement statement = journal.createStatement();
                ResultSet row = statement.executeQuery(BEHIND)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String underWay() throws InterruptedException {
        try {
            long behind = relayBehind(world);
            if (behind > 0) {
                return "the relay, " + behind + " rows behind";
            }
            try (var consumer = consumer()) {
                for (String topic : List.of(Topics.SESSIONS, Topics.SCORES, DELTAS)) {
                    if (hasUnread(consumer, topic, committed())) {
                        return "the stream on " + topic;
                    }
                }
                return hasUnread(consumer, cells, projected()) ? "the reporting-service" : "";
            }
        } catch (SQLException | KafkaException | ExecutionException away) {
            return "an answer: " + away.getMessage();
        }
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", world.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> all =
                    admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
            all.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        }
        return offsets;
    }

    private Map<TopicPartition, Long> projected() throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Connection reporting = world.reporting();
                Statement statement = reporting.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select topic, partition, next_offset from projection_offset")) {
            while (row.next()) {
                offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return offsets;
    }

    /// Whether a record stands between an offset and the end. The marks of transactions stand there
    /// too, so offsets alone do not tell.
    private static boolean hasUnread(
            KafkaConsumer<byte[], byte[]> consumer,
            String topic,
            Map<TopicPartition, Long> offsets) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> from = new HashMap<>();
        for (TopicPartition one : partitions) {
            from.put(one, Math.max(begins.getOrDefault(one, 0L), offsets.getOrDefault(one, 0L)));
        }
        ends.entrySet().removeIf(end -> from.getOrDefault(end.getKey(), 0L) >= end.getValue());
        return !ends.isEmpty() && hasRecord(consumer, from, ends);
    }

    private static boolean hasRecord(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends) {
        Set<TopicPartition> gaps = new HashSet<>(ends.keySet());
        consumer.assign(gaps);
        gaps.forEach(one -> consumer.seek(one, from.getOrDefault(one, 0L)));
        long deadline = System.nanoTime() + GAP_READ.toNanos();
        while (gaps.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
            if (!consumer.poll(POLL).isEmpty() || System.nanoTime() > deadline) {
                return true;
            }
        }
        return false;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        world.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest",
                        "default.api.timeout.ms",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
