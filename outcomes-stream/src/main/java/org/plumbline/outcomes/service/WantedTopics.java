package org.plumbline.outcomes.service;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.plumbline.schemas.Topic;
import org.plumbline.schemas.Topics;

/// The topics that the stream reads and writes, created where they are absent.
final class WantedTopics {
    private final KafkaProperties kafka;
    private final TopicProperties topics;

    WantedTopics(KafkaProperties kafka, TopicProperties topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    void ensure() {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000);
        try (Admin admin = Admin.create(settings)) {
            Topics.ensure(admin, all());
        }
    }

    private List<Topic> all() {
        int partitions = topics.partitions();
        return List.of(
                Topics.sessions().withPartitions(partitions),
                Topics.scores().withPartitions(partitions),
                Topics.cells().withPartitions(partitions),
                Topics.courses().withPartitions(partitions),
                Topics.followUps().withPartitions(partitions),
                Topics.deadLetters());
    }
}
