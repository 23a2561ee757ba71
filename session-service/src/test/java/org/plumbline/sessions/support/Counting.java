package org.plumbline.sessions.support;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.schemas.Topics;

/// In the stream's place: commits offsets as its group does.
public final class Counting implements AutoCloseable {

    private static final int PARTITIONS = 6;

    private final Admin admin;

    public Counting(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /// As if the group had counted everything there is by now.
    public void allBy(String group) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        Stream.of(Topics.SESSIONS, Topics.SCORES)
                .forEach(topic -> {
                    for (int partition = 0; partition < PARTITIONS; partition++) {
                        latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
                    }
                });
        try {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) ->
                            ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
