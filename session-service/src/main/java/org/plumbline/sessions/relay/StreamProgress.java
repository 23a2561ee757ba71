package org.plumbline.sessions.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the stream that computes the outcomes has come, as its group's committed offsets say. It
/// commits them together with what it has derived, so what lies before them is in the outcomes
/// exactly once. Asked is the newest epoch: one that is being rebuilt has not counted what its
/// predecessor had, and says so.
public final class StreamProgress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamProgress.class);
    private static final int ANSWER_MS = 2_000;

    private final String bootstrapServers;
    private final StreamGroups groups;
    private @Nullable Admin open;

    StreamProgress(String bootstrapServers, StreamGroups groups) {
        this.bootstrapServers = bootstrapServers;
        this.groups = groups;
    }

    /// The offset that is to be reached in a partition.
    public record PartitionGoal(String topic, int partition, long next) {}

    /// Whether all of these are reached; empty where Kafka does not say.
    public Optional<Boolean> hasPassed(List<PartitionGoal> goals) {
        try {
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed = committed();
            return Optional.of(goals.stream().allMatch(goal -> isReached(goal, committed)));
        } catch (KafkaException | ExecutionException | TimeoutException away) {
            LOG.warn("It cannot be seen how far the stream is: {}", away.toString());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isReached(
            PartitionGoal goal, Map<TopicPartition, @Nullable OffsetAndMetadata> committed) {
        OffsetAndMetadata offset =
                committed.get(new TopicPartition(goal.topic(), goal.partition()));
        return offset != null && offset.offset() >= goal.next();
    }

    private Map<TopicPartition, @Nullable OffsetAndMetadata> committed()
            throws ExecutionException, TimeoutException, InterruptedException {
        OptionalLong newest =
                get(admin().listGroups().all()).stream()
                        .map(GroupListing::groupId)
                        .map(groups::epochOf)
                        .flatMapToLong(OptionalLong::stream)
                        .max();
        return newest.isEmpty()
                ? Map.of()
                : get(
                        admin().listConsumerGroupOffsets(groups.ofEpoch(newest.getAsLong()))
                                .partitionsToOffsetAndMetadata());
    }

    private static <T> T get(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(ANSWER_MS, TimeUnit.MILLISECONDS);
    }

    private synchronized Admin admin() {
        Admin admin = open;
        if (admin == null) {
            admin =
                    Admin.create(
                            Map.of(
                                    "bootstrap.servers",
                                    bootstrapServers,
                                    "client.id",
                                    "receipts",
                                    "request.timeout.ms",
                                    ANSWER_MS,
                                    "default.api.timeout.ms",
                                    ANSWER_MS));
            open = admin;
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
        }
    }
}
