package org.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// The defaults of which others know.
class SettingsTest {
    private final StandardEnvironment environment = new StandardEnvironment();

    SettingsTest() throws IOException {
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);
    }

    private String value(String name) {
        return environment.getRequiredProperty(name);
    }

    @Test
    void the_service_and_its_management_have_the_ports_of_the_platform() {
        assertThat(value("server.port")).isEqualTo("8080");
        assertThat(value("management.server.port")).isEqualTo("18080");
    }

    @Test
    void it_finds_database_and_issuer_where_the_platform_puts_them() {
        assertThat(value("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://localhost:5433/reporting");
        assertThat(value("spring.datasource.username")).isEqualTo("plumbline");
        assertThat(value("spring.security.oauth2.resourceserver.jwt.issuer-uri"))
                .isEqualTo("http://localhost:9090");
    }

    @Test
    void only_tokens_for_the_platform_are_taken() {
        assertThat(value("spring.security.oauth2.resourceserver.jwt.audiences"))
                .isEqualTo("plumbline");
    }

    @Test
    void people_log_in_through_the_dashboards_own_client_and_come_back_to_a_fixed_address() {
        String client = "spring.security.oauth2.client.registration.plumbline.";
        assertThat(value(client + "client-id")).isEqualTo("plumbline-web");
        assertThat(value(client + "redirect-uri"))
                .isEqualTo("http://localhost:8080/login/oauth2/code/plumbline");
    }

    @Test
    void progress_is_read_from_the_stream_of_the_platform() {
        assertThat(value("plumbline.stream.application-id")).isEqualTo("outcomes-stream");
    }
}
