package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.RelayPosition;
import org.plumbline.reporting.kafka.KafkaClients;
import org.plumbline.reporting.position.PositionToken.Mark;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.RegistryUnreachableException;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps [Published] up to date from the positions topic.
@Component
class PositionsReader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PositionsReader.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.POSITIONS, 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 1_000;
    private static final int RECORDS = 500;

    private final KafkaClients clients;
    private final Published published;
    private final Deserializer<RelayPosition> positions;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    PositionsReader(KafkaClients clients, Published published, SchemaRegistry registry) {
        this.clients = clients;
        this.published = published;
        positions = AvroSerde.of(RelayPosition.class, registry).deserializer();
    }

    @Override
    public void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stop = signal;
        thread = Thread.ofPlatform().name("positions").daemon().start(() -> run(signal));
    }

    private void run(CountDownLatch signal) {
        while (signal.getCount() > 0) {
            try {
                ensureTopic();
                published.clear();
                read(signal);
            } catch (RuntimeException away) {
                log.warn("Positions are not read: {}", away.getMessage());
                pause(signal);
            }
        }
    }

    private void ensureTopic() {
        try (Admin admin = clients.admin("positions-topic")) {
            Topics.ensure(admin, List.of(Topics.positions()));
        }
    }

    private void read(CountDownLatch signal) {
        try (Consumer<byte[], byte[]> consumer = clients.committedReader("positions", RECORDS)) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            while (signal.getCount() > 0) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                    accept(entry);
                }
            }
        }
    }

    /// What is no position is passed over: reads of it would wait in vain, nothing else would
    /// suffer.
    private void accept(ConsumerRecord<byte[], byte[]> entry) {
        try {
            RelayPosition position = positions.deserialize(entry.topic(), entry.value());
            if (position != null) {
                published.add(
                        position.getShard(),
                        new Mark(position.getXid(), position.getId()),
                        offsets(position));
            }
        } catch (RegistryUnreachableException away) {
            throw away;
        } catch (SerializationException invalid) {
            log.error("Offset {} of the positions is no position", entry.offset(), invalid);
        }
    }

    private static Map<TopicPartition, Long> offsets(RelayPosition position) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        position.getOffsets()
                .forEach(offset ->
                        offsets.put(
                                new TopicPartition(offset.getTopic(), offset.getPartition()),
                                offset.getNext()));
        return offsets;
    }

    private static void pause(CountDownLatch signal) {
        try {
            var _ = signal.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            signal.countDown();
        }
    }

    @Override
    public void stop() {
        stop.countDown();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
