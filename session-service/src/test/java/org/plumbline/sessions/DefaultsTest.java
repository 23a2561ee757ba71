package org.plumbline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class DefaultsTest {

    @ParameterizedTest
    @CsvSource({
        "server.port, 8081",
        "management.server.port, 18081",
        "spring.datasource.url, jdbc:postgresql://localhost:5433/sessions",
        "spring.datasource.username, sessions_app",
        "spring.flyway.user, sessions_owner",
        "plumbline.background.username, sessions_background",
        "spring.datasource.hikari.maximum-pool-size, 8",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri, http://localhost:9090",
        "spring.security.oauth2.resourceserver.jwt.audiences, plumbline",
        "plumbline.kafka.bootstrap-servers, localhost:9092",
        "plumbline.registry.url, http://localhost:8082/apis/ccompat/v7",
        "plumbline.topics.partitions, 6",
        "plumbline.rate-limit.requests, 60000",
        "plumbline.rate-limit.period, 1m",
        "server.tomcat.connection-timeout, 10s"
    })
    void whatNobodySetsIsTheLocalPlatform(String name, String value) throws IOException {
        PropertySource<?> defaults =
                new YamlPropertySourceLoader()
                        .load("defaults", new ClassPathResource("application.yml"))
                        .getFirst();

        assertThat(String.valueOf(defaults.getProperty(name))).isEqualTo(value);
    }

    @org.junit.jupiter.api.Test
    void unlessSaidNothingIsAddedToTheCatalog() {
        assertThat(new CatalogProperties("").directory()).isEmpty();
        assertThat(new CatalogProperties("/etc/terms").directory()).contains(Path.of("/etc/terms"));
    }

    @org.junit.jupiter.api.Test
    void thePatientKeysSecretHasNoDefault() throws IOException {
        PropertySource<?> defaults =
                new YamlPropertySourceLoader()
                        .load("defaults", new ClassPathResource("application.yml"))
                        .getFirst();

        assertThat(defaults.containsProperty("plumbline.patient-key.secret")).isFalse();
    }
}
