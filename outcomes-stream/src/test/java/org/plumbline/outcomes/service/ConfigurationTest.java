package org.plumbline.outcomes.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.topology.BoundedMemory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class ConfigurationTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({
        CatalogProperties.class,
        KafkaProperties.class,
        RegistryProperties.class,
        TopicProperties.class,
        StreamProperties.class
    })
    static class Bound {}

    @Test
    void theDefaultsAreThoseDocumented() {
        runner.run(context -> {
            assertThat(context.getBean(KafkaProperties.class))
                    .isEqualTo(new KafkaProperties("localhost:9092"));
            assertThat(context.getBean(RegistryProperties.class))
                    .isEqualTo(
                            new RegistryProperties(
                                    URI.create("http://localhost:8082/apis/ccompat/v7")));
            assertThat(context.getBean(TopicProperties.class)).isEqualTo(new TopicProperties(6));
            assertThat(context.getBean(CatalogProperties.class).directory()).isEmpty();
            assertThat(context.getBean(StreamProperties.class))
                    .isEqualTo(
                            new StreamProperties(
                                    "outcomes-stream",
                                    Path.of(".plumbline/outcomes-stream"),
                                    Duration.ofMillis(100),
                                    1,
                                    0,
                                    1,
                                    DataSize.ofMegabytes(32),
                                    DataSize.ofMegabytes(128),
                                    DataSize.ofMegabytes(8),
                                    20_000,
                                    Map.of()));
        });
    }

    @Test
    void networksOwnTermsComeFromADirectory() {
        runner.withPropertyValues("plumbline.catalog.additions=/etc/terms")
                .run(context ->
                        assertThat(context.getBean(CatalogProperties.class).directory())
                                .contains(Path.of("/etc/terms")));
    }

    @Test
    void theStreamIsExactlyOnceWithNamedStoresAndTopics() {
        runner.run(context ->
                assertThat(
                                StreamSettings.of(
                                        context.getBean(KafkaProperties.class),
                                        context.getBean(StreamProperties.class)))
                        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "exactly_once_v2")
                        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100L)
                        .containsEntry(
                                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)
                        .containsEntry("producer.compression.type", "lz4")
                        .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1)
                        .containsEntry(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0));
    }

    @Test
    void everyEpochIsAnApplicationOfItsOwnAndTheFirstHasTheBareId() {
        runner.run(context -> assertThat(applicationId(context)).isEqualTo("outcomes-stream"));
        runner.withPropertyValues("plumbline.stream.epoch=3")
                .run(context -> assertThat(applicationId(context)).isEqualTo("outcomes-stream-3"));
    }

    private static String applicationId(ApplicationContext context) {
        return StreamSettings.of(
                        context.getBean(KafkaProperties.class),
                        context.getBean(StreamProperties.class))
                .getProperty(StreamsConfig.APPLICATION_ID_CONFIG, "");
    }

    @Test
    void settingsOfKafkaCanBeGivenByTheirOwnNames() {
        runner.withPropertyValues(
                        "plumbline.stream.memtable=64KB",
                        "plumbline.stream.properties[commit.interval.ms]=4000",
                        "plumbline.stream.properties.statestore.cache.max.bytes=0")
                .run(context ->
                        assertThat(
                                        StreamSettings.of(
                                                context.getBean(KafkaProperties.class),
                                                context.getBean(StreamProperties.class)))
                                .containsEntry("commit.interval.ms", "4000")
                                .containsEntry("statestore.cache.max.bytes", "0")
                                .containsEntry(BoundedMemory.MEMTABLE, 64L * 1024));
    }

    @Test
    void courseIdsNeedASecretThatIsLongEnoughAndNeverShown() {
        assertThat(new CourseIdProperties("A".repeat(43) + "=").bytes()).hasSize(32);
        assertThat(new CourseIdProperties("A".repeat(43) + "=").toString()).doesNotContain("AAA");
        assertThatThrownBy(() -> new CourseIdProperties("AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CourseIdProperties(null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        runner.withPropertyValues("plumbline.stream.epoch=0")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("plumbline.stream.threads=0")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("plumbline.stream.standbys=-1")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("plumbline.topics.partitions=0")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("plumbline.kafka.bootstrap-servers= ")
                .run(context -> assertThat(context).hasFailed());
    }
}
