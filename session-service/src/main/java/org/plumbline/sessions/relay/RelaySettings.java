package org.plumbline.sessions.relay;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the journal is published.
///
/// @param enabled whether this instance takes part
/// @param shards in how many shares the partitions are published; every instance must say the same
/// @param batch how many journal entries one Kafka transaction carries at most
/// @param poll how long the relay sleeps when nothing wakes it
/// @param transactionalId prefix of the producers' transactional ids; the shard's number follows
@ConfigurationProperties("plumbline.relay")
record RelaySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int shards,
        @DefaultValue("1000") int batch,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("relay") String transactionalId) {

    RelaySettings {
        if (shards < 1 || batch < 1 || !poll.isPositive()) {
            throw new IllegalArgumentException(
                    "plumbline.relay: shards, batch and poll must be above 0");
        }
    }

    /// Where Kafka is.
    ///
    /// @param bootstrapServers host:port, comma separated
    @ConfigurationProperties("plumbline.kafka")
    record Kafka(@DefaultValue("localhost:9092") String bootstrapServers) {}

    /// Where the schema registry is.
    ///
    /// @param url of its Confluent-compatible API
    @ConfigurationProperties("plumbline.registry")
    record Registry(@DefaultValue("http://localhost:8082/apis/ccompat/v7") URI url) {}

    /// How topics are created where they are absent.
    ///
    /// @param partitions of the sessions and scores topics, fixed at creation
    @ConfigurationProperties("plumbline.topics")
    record ClinicTopics(@DefaultValue("6") int partitions) {}
}
