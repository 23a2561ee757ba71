package org.plumbline.sessions.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/// Sends files and waits for what becomes of them.
public final class Imports {

    private Imports() {}

    /// Sends the file and answers the report at its end.
    public static JsonNode imported(Client client, String path, String csv) {
        Client.Answer accepted = client.csv(path, csv);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return finished(client, accepted.header("Location"));
    }

    /// The report once the import has ended.
    public static JsonNode finished(Client client, String location) {
        while (true) {
            JsonNode report = client.get(location).json();
            String status = report.path("status").asString();
            if (!status.equals("queued") && !status.equals("running")) {
                return report;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /// recorded, amended, retracted, unchanged, superseded, rejected.
    public static String counts(JsonNode report) {
        return "%s %d: %d %d %d %d %d %d"
                .formatted(
                        report.path("status").asString(),
                        report.path("rows").asLong(),
                        report.path("recorded").asLong(),
                        report.path("amended").asLong(),
                        report.path("retracted").asLong(),
                        report.path("unchanged").asLong(),
                        report.path("superseded").asLong(),
                        report.path("rejected").asLong());
    }
}
