package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.kafka.KafkaClients;
import org.plumbline.reporting.projection.ProjectedOffsets;
import org.plumbline.reporting.projection.ServedEpoch;
import org.plumbline.schemas.Topics;
import org.springframework.stereotype.Component;

/// Asks Kafka and the tables. Any number of waiting reads share one question about the group's
/// offsets; without a waiting read nothing is asked.
@Component
class KafkaProgress implements Progress, AutoCloseable {
    private static final long FRESH_NANOS = Duration.ofMillis(8).toNanos();
    private static final long PARTITIONS_KNOWN_NANOS = Duration.ofMinutes(1).toNanos();

    private final KafkaClients clients;
    private final StreamSettings stream;
    private final ProjectedOffsets tables;
    private final ServedEpoch served;
    private final GapReader gaps;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock gapLock = new ReentrantLock();
    private final Map<String, KnownPartitions> partitions = new ConcurrentHashMap<>();
    private Map<TopicPartition, Long> committed = Map.of();
    private long committedEpoch;
    private long committedAt = System.nanoTime() - FRESH_NANOS;
    private @Nullable Admin open;

    private record KnownPartitions(int count, long at) {}

    KafkaProgress(
            KafkaClients clients,
            StreamSettings stream,
            ProjectedOffsets tables,
            ServedEpoch served) {
        this.clients = clients;
        this.stream = stream;
        this.tables = tables;
        this.served = served;
        this.gaps = new GapReader(clients);
    }

    @Override
    public long served() {
        return served.current();
    }

    @Override
    public long newestEpoch() {
        return get(admin().listGroups().all()).stream()
                .map(GroupListing::groupId)
                .map(stream::epochOf)
                .mapToLong(epoch -> epoch.orElse(0))
                .max()
                .orElse(0);
    }

    @Override
    public Map<TopicPartition, Long> committed(long epoch) {
        lock.lock();
        try {
            if (epoch != committedEpoch || System.nanoTime() - committedAt >= FRESH_NANOS) {
                committed = askCommitted(stream.group(epoch));
                committedEpoch = epoch;
                committedAt = System.nanoTime();
            }
            return committed;
        } finally {
            lock.unlock();
        }
    }

    private Map<TopicPartition, Long> askCommitted(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, @Nullable OffsetAndMetadata> answer =
                get(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        answer.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    @Override
    public Map<TopicPartition, Long> ends(String topic) {
        try {
            Map<TopicPartition, OffsetSpec> latest =
                    numbers(topic).stream()
                            .collect(
                                    Collectors.toMap(
                                            number -> new TopicPartition(topic, number),
                                            _ -> OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            get(admin().listOffsets(latest).all())
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (UnknownTopicOrPartitionException _) {
            partitions.remove(topic);
            return Map.of();
        }
    }

    private List<Integer> numbers(String topic) {
        KnownPartitions known = partitions.get(topic);
        if (known == null || System.nanoTime() - known.at() > PARTITIONS_KNOWN_NANOS) {
            Map<String, TopicDescription> topics =
                    get(admin().describeTopics(List.of(topic)).allTopicNames());
            int count = topics.values().iterator().next().partitions().size();
            known = new KnownPartitions(count, System.nanoTime());
            partitions.put(topic, known);
        }
        return IntStream.range(0, known.count()).boxed().toList();
    }

    @Override
    public Set<TopicPartition> withoutRecords(Map<TopicPartition, Span> spans) {
        gapLock.lock();
        try {
            return gaps.withoutRecords(spans);
        } finally {
            gapLock.unlock();
        }
    }

    @Override
    public Map<TopicPartition, Long> projected() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        tables.current()
                .forEach((number, offset) ->
                        offsets.put(new TopicPartition(Topics.CELLS, number), offset));
        return offsets;
    }

    private synchronized Admin admin() {
        Admin admin = open;
        if (admin == null) {
            admin = clients.admin("position");
            open = admin;
        }
        return admin;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(failed.getCause());
        }
    }

    @Override
    public void close() {
        gapLock.lock();
        try {
            gaps.close();
        } finally {
            gapLock.unlock();
        }
        closeAdmin();
    }

    private synchronized void closeAdmin() {
        if (open != null) {
            open.close();
        }
    }
}
