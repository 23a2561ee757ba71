package org.plumbline.outcomes.service;

import io.micrometer.core.instrument.MeterRegistry;
import org.plumbline.outcomes.topology.OutcomesTopology;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of the process.
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    @Bean
    SchemaRegistry schemaRegistry(RegistryProperties registry) {
        return SchemaRegistry.at(registry.url());
    }

    /// With every network's own entries, since facts of all networks come through here.
    @Bean
    Catalog catalog(CatalogProperties properties) {
        return properties.directory().map(Catalog::load).orElseGet(Catalog::load);
    }

    @Bean
    OutcomesStream outcomesStream(
            KafkaProperties kafka,
            TopicProperties topics,
            StreamProperties stream,
            CourseIdProperties courseIds,
            SchemaRegistry registry,
            Catalog catalog,
            Termination termination,
            MeterRegistry meters) {
        return new OutcomesStream(
                new WantedTopics(kafka, topics),
                new OutcomesTopology(
                                registry,
                                catalog,
                                courseIds.bytes(),
                                stream.readyFacts(),
                                stream.epoch())
                        ::build,
                StreamSettings.of(kafka, stream),
                termination,
                meters);
    }

    /// The indicator's name is `stream`.
    @Bean
    StreamHealth streamHealthIndicator(OutcomesStream stream) {
        return new StreamHealth(stream);
    }

    /// On a thread of its own, as the threads that ask for it are among those to be stopped; and
    /// not a daemon as these are, or the process could end with 0 as soon as the context is closed.
    @Bean
    Termination termination(ApplicationContext context) {
        return () ->
                Thread.ofPlatform()
                        .name("outcomes-end")
                        .daemon(false)
                        .start(() -> System.exit(SpringApplication.exit(context, () -> 1)));
    }
}
