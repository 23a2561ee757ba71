package org.plumbline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Infrastructure;

class TopicCreationIT {

    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Infrastructure.kafka().bootstrapServers()));
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void everyTopicIsCreatedAsDescribedByAnyNumberOfCallersAtOnce() throws Exception {
        Callable<Boolean> start =
                () -> {
                    Topics.ensure(admin, Topics.all());
                    return true;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(4, start))) {
                assertThat(done.get()).isTrue();
            }
        }
        for (Topic topic : Topics.all()) {
            assertThat(partitions(topic.name())).isEqualTo(topic.partitions());
            topic.settings()
                    .forEach((name, value) ->
                            assertThat(setting(topic.name(), name))
                                    .as(topic.name() + ' ' + name)
                                    .isEqualTo(value));
        }
    }

    @Test
    void aTopicThatExistsIsLeftAsItIs() throws Exception {
        Topic topic =
                new Topic(
                        "kept-" + UUID.randomUUID(), true, 2, Map.of("cleanup.policy", "compact"));
        Topics.ensure(admin, List.of(topic));
        Topics.ensure(
                admin,
                List.of(new Topic(topic.name(), false, 5, Map.of("cleanup.policy", "delete"))));
        assertThat(partitions(topic.name())).isEqualTo(2);
        assertThat(setting(topic.name(), "cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void clinicTopicsWithDifferentNumbersOfPartitionsAreRefused() {
        Map<String, Integer> different = Map.of(Topics.SESSIONS, 6, Topics.SCORES, 12);
        assertThatThrownBy(() -> TopicCreation.requireSame(different))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "clinic.sessions.v1 has 6 partitions and clinic.scores.v1 has 12; they must have the same number");
        TopicCreation.requireSame(Map.of(Topics.SESSIONS, 6));
        TopicCreation.requireSame(
                Map.of(Topics.SESSIONS, 6, Topics.SCORES, 6, Topics.POSITIONS, 1));
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get()
                .partitions()
                .size();
    }

    private static String setting(String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config =
                    admin.describeConfigs(List.of(resource)).all().get().values().iterator().next();
            return config.get(name).value();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
