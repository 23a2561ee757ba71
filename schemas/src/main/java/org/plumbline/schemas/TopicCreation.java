package org.plumbline.schemas;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates absent topics with the broker's default replication.
final class TopicCreation {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_MILLIS = 100;

    private final Admin admin;

    TopicCreation(Admin admin) {
        this.admin = admin;
    }

    void ensure(Collection<Topic> topics) {
        Map<String, Integer> partitions = new HashMap<>();
        for (Topic topic : topics) {
            create(topic);
            partitions.put(topic.name(), partitionsOf(topic.name()));
        }
        requireSame(partitions);
    }

    private void create(Topic topic) {
        NewTopic wanted =
                new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty());
        try {
            get(admin.createTopics(List.of(wanted.configs(topic.settings()))).all());
        } catch (TopicExistsException exists) {
            // another caller was first, now or long ago
        }
    }

    /// A topic just created may take a moment until the broker asked knows it.
    private int partitionsOf(String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                Map<String, TopicDescription> found =
                        get(admin.describeTopics(List.of(name)).allTopicNames());
                return found.values().iterator().next().partitions().size();
            } catch (UnknownTopicOrPartitionException unknown) {
                if (attempt == ATTEMPTS) {
                    throw unknown;
                }
                pause();
            }
        }
    }

    static void requireSame(Map<String, Integer> partitions) {
        Integer sessions = partitions.get(Topics.SESSIONS);
        Integer scores = partitions.get(Topics.SCORES);
        if (sessions != null && scores != null && !sessions.equals(scores)) {
            throw new IllegalStateException(
                    "%s has %d partitions and %s has %d; they must have the same number"
                            .formatted(Topics.SESSIONS, sessions, Topics.SCORES, scores));
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new KafkaException(failed.getCause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
