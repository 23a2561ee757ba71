package org.plumbline.outcomes.service;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams;
import org.plumbline.outcomes.OutcomesStreamApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The service in this JVM, on free ports, with an end that is only noted.
final class RunningStream implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    static class Ends {
        @Bean
        AtomicBoolean ended() {
            return new AtomicBoolean();
        }

        @Bean
        @Primary
        Termination noted(AtomicBoolean ended) {
            return () -> ended.set(true);
        }
    }

    RunningStream(String bootstrapServers, URI registry, Path state, Map<String, Object> more) {
        var properties =
                new HashMap<String, Object>(
                        Map.of(
                                "plumbline.kafka.bootstrap-servers",
                                bootstrapServers,
                                "plumbline.registry.url",
                                registry.toString(),
                                "plumbline.topics.partitions",
                                ClinicTopics.PARTITIONS,
                                "plumbline.course-id.secret",
                                "A".repeat(43) + "=",
                                "plumbline.stream.state-dir",
                                state.toString(),
                                "plumbline.stream.store-memory",
                                "32MB",
                                "management.server.port",
                                "0"));
        properties.putAll(more);
        String[] arguments =
                properties.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new);
        context =
                new SpringApplicationBuilder(OutcomesStreamApplication.class, Ends.class)
                        .run(arguments);
    }

    RunningStream awaitRunning() {
        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofMinutes(2))
                .until(() -> state() == KafkaStreams.State.RUNNING);
        return this;
    }

    KafkaStreams.State state() {
        return context.getBean(OutcomesStream.class).state();
    }

    boolean ended() {
        return context.getBean(AtomicBoolean.class).get();
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
