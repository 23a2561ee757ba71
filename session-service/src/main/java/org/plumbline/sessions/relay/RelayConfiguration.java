package org.plumbline.sessions.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.sessions.tenancy.BackgroundDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    RelaySettings.class,
    RelaySettings.Kafka.class,
    RelaySettings.Registry.class,
    RelaySettings.ClinicTopics.class,
    StreamGroups.class
})
class RelayConfiguration {

    /// The relays of all shards; contending decides which instance's publish. None where this
    /// instance takes no part.
    record Relays(List<ShardRelay> all) {}

    @Bean
    Relays relays(
            RelaySettings settings,
            RelaySettings.Kafka kafka,
            RelaySettings.Registry registry,
            RelaySettings.ClinicTopics topics,
            BackgroundDatabase database,
            MeterRegistry meters) {
        KafkaClients clients =
                new KafkaClients(kafka.bootstrapServers(), settings.transactionalId());
        SchemaRegistry schemas = SchemaRegistry.at(registry.url());
        RelayTopics relayTopics = RelayTopics.withPartitions(topics.partitions());
        return new Relays(
                IntStream.range(0, settings.enabled() ? settings.shards() : 0)
                        .mapToObj(number -> new Shard(number, settings.shards()))
                        .map(shard ->
                                new ShardRelay(
                                        new ShardRelay.Surroundings(
                                                shard,
                                                relayTopics,
                                                database.details(),
                                                clients,
                                                schemas),
                                        settings,
                                        new RelayCounters(shard, meters),
                                        RelaySteps.UNWATCHED))
                        .toList());
    }

    /// Asked by receipts, also where this instance takes no part.
    @Bean
    StreamProgress streamProgress(RelaySettings.Kafka kafka, StreamGroups groups) {
        return new StreamProgress(kafka.bootstrapServers(), groups);
    }

    @Bean
    RelayThreads relayThreads(Relays relays) {
        return new RelayThreads(relays.all());
    }

    /// Named `relay` in the readiness group.
    @Bean("relay")
    RelayHealth relayHealth(Relays relays) {
        return new RelayHealth(relays.all());
    }

    @Bean
    MeterBinder relayLag(RelaySettings settings, BackgroundDatabase database) {
        return meters ->
                IntStream.range(0, settings.shards())
                        .forEach(number ->
                                new RelayLag(new Shard(number, settings.shards()), database.jdbc())
                                        .bindTo(meters));
    }
}
