package org.plumbline.reporting.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.kafka.KafkaClients;
import org.plumbline.reporting.kafka.TopicSettings;
import org.plumbline.schemas.Topics;
import org.springframework.stereotype.Component;

/// The cells topic as it is now. For the projecting thread alone.
@Component
class CellsTopic implements AutoCloseable {
    private final KafkaClients clients;
    private final TopicSettings settings;
    private @Nullable Admin open;

    CellsTopic(KafkaClients clients, TopicSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /// Makes the topic if need be and says which it is.
    TopicIdentity ensured() {
        Topics.ensure(admin(), List.of(settings.sized(Topics.cells())));
        return current();
    }

    /// Which topic it is now.
    TopicIdentity current() {
        Map<String, TopicDescription> topics =
                get(admin().describeTopics(List.of(Topics.CELLS)).allTopicNames());
        TopicDescription topic = topics.values().iterator().next();
        return new TopicIdentity(
                topic.name(), topic.topicId().toString(), topic.partitions().size());
    }

    /// The offset after the last committed record, by partition.
    Map<Integer, Long> ends(TopicIdentity topic) {
        Map<TopicPartition, OffsetSpec> latest =
                IntStream.range(0, topic.partitions())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        partition -> new TopicPartition(topic.name(), partition),
                                        _ -> OffsetSpec.latest()));
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        Map<Integer, Long> ends = new HashMap<>();
        get(admin().listOffsets(latest, committed).all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private Admin admin() {
        Admin admin = open;
        if (admin == null) {
            admin = clients.admin("projection-topic");
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
            throw new KafkaException("The cells topic cannot be asked", failed.getCause());
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }
}
