package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Door;
import org.plumbline.sessions.support.Service;

class DatabaseAwayIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern PORT = Pattern.compile("//([^:/]+):(\\d+)/");
    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture",
             "startedAt": "2026-03-01T09:30:00Z"}
            """;

    @Test
    void withoutItsDatabaseTheServiceAcknowledgesNothingAndLaterGoesOn() {
        Database direct = Service.freshDatabase();
        Matcher port = PORT.matcher(direct.jdbcUrl());
        assertThat(port.find()).isTrue();
        try (Door door = Door.to(Integer.parseInt(port.group(2)))) {
            Database behind =
                    new Database(
                            port.replaceFirst("//127.0.0.1:" + door.port() + "/"),
                            direct.username(),
                            direct.password());
            try (Service service =
                    Service.start(behind, "--spring.datasource.hikari.connection-timeout=500")) {
                Client clinic = service.submitter("away", "harbour");
                assertThat(put(clinic, "S-1").status()).isEqualTo(201);

                door.shut();
                Answer away = put(clinic, "S-2");
                door.open();

                assertThat(away.status()).as(away.text()).isEqualTo(503);
                assertThat(away.header("Retry-After")).isNotEmpty();
                assertThat(away.code()).isEqualTo("unavailable");
                // the pool opens connections again in its own time, and refuses with a 503 until
                // then
                await().atMost(LIMIT)
                        .pollInterval(Duration.ofMillis(200))
                        .until(() -> put(clinic, "S-2").status(), status -> status != 503);
                assertThat(put(clinic, "S-2").status()).as("kept once").isEqualTo(200);
                assertThat(put(clinic, "S-1").status()).isEqualTo(200);
            }
        }
    }

    private static Answer put(Client clinic, String id) {
        return clinic.put("/api/v1/clinics/harbour/sessions/" + id, SESSION);
    }
}
