package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.plumbline.sessions.tenancy.BackgroundDatabase;
import org.plumbline.sessions.tenancy.BackgroundProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RelayConfigurationTest {

    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/sessions";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withUserConfiguration(Database.class, RelayConfiguration.class)
                    .withPropertyValues("plumbline.kafka.bootstrap-servers=127.0.0.1:1");

    @Test
    void theServiceStartsWithoutKafkaAndDatabaseButIsNotReady() {
        service.run(context -> {
            assertThat(context.getBean(RelayThreads.class).isRunning()).isTrue();
            assertThat(statusOf(context.getBean("relay", HealthIndicator.class)))
                    .isEqualTo(Status.DOWN);
            assertThat(
                            context.getBean(MeterRegistry.class)
                                    .get("plumbline.relay.stopped")
                                    .tag("shard", "0")
                                    .gauge()
                                    .value())
                    .isZero();
        });
    }

    @Test
    void anInstanceThatTakesNoPartIsReady() {
        service.withPropertyValues("plumbline.relay.enabled=false")
                .run(context -> {
                    assertThat(context.getBean(RelayThreads.class).isRunning()).isFalse();
                    assertThat(statusOf(context.getBean("relay", HealthIndicator.class)))
                            .isEqualTo(Status.UP);
                });
    }

    private static Status statusOf(HealthIndicator indicator) {
        var health = indicator.health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }

    @Configuration(proxyBeanMethods = false)
    static class Database {

        @Bean
        JdbcConnectionDetails details() {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return "nobody";
                }

                @Override
                public String getPassword() {
                    return "";
                }

                @Override
                public String getJdbcUrl() {
                    return NOWHERE;
                }
            };
        }

        @Bean
        BackgroundDatabase background(JdbcConnectionDetails details) {
            return new BackgroundDatabase(details, new BackgroundProperties("nobody", ""));
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }
}
