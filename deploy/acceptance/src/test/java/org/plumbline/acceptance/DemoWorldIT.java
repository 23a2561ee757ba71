package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.demo.load.Fill;
import org.plumbline.demo.load.WorldFiles;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.truth.Measured;
import org.plumbline.demo.truth.Truth;
import org.plumbline.demo.world.World;
import org.plumbline.local.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small demo world, handed in through the front door, against what its simulator knows of it.
class DemoWorldIT {
    private static final String NETWORK = "demo-north";
    private static final long SEED = 7;

    /// Long ago, so that every follow-up and every correction has been entered by now.
    private static final Instant END = Instant.parse("2022-01-01T00:00:00Z");

    private static final Instant ENTERED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    void everyRowIsTakenAndThePlatformCountsWhatTheSimulatorKnows() throws Exception {
        Platform platform = RunningPlatform.get();
        World world =
                World.of(
                        Scenario.shipped()
                                .withPatients(400)
                                .withNetworks(network -> network.network().equals(NETWORK)),
                        SEED,
                        END);
        try (HttpClient http = HttpClient.newHttpClient()) {
            Fill fill = new Fill(http, platform.sessions(), n -> platform.token("submitter", n));
            Fill.Report report = fill.run(WorldFiles.write(world, folder, ENTERED));
            assertThat(report.recorded() + report.amended() + report.retracted())
                    .as("%s, seed %d", report, SEED)
                    .isEqualTo(report.rows())
                    .isGreaterThan(5_000);
            assertThat(report.amended()).isPositive();
            assertThat(report.retracted()).isPositive();

            String position = Objects.requireNonNull(report.positions().get(NETWORK));
            List<Truth.Generated> known =
                    new Measured(world, ENTERED)
                            .rows().stream()
                                    .filter(row -> row.timePoint().startsWith("month-"))
                                    .toList();
            assertThat(known).hasSizeGreaterThan(100);
            for (Truth.Generated row : known) {
                JsonNode group = group(http, platform, row, position);
                long n = row.answered().n();
                assertThat(group.path("n").asLong()).as("%s, seed %d", row, SEED).isEqualTo(n);
                if (n > 0) {
                    double mean = Objects.requireNonNull(row.answered().mean());
                    JsonNode sums = group.path("sums");
                    assertThat(sums.path("x").asLong() - sums.path("y").asLong())
                            .as("%s, seed %d", row, SEED)
                            .isEqualTo(Math.round(n * mean));
                }
            }
        }
    }

    private static JsonNode group(
            HttpClient http, Platform platform, Truth.Generated row, String position)
            throws Exception {
        URI question =
                platform.reporting()
                        .resolve(
                                "/api/v1/comparisons?condition=%s&instrument=nrs-pain&timepoint=%s"
                                        .formatted(row.condition(), row.timePoint()));
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(question)
                                    .header(
                                            "Authorization",
                                            "Bearer " + platform.token("analyst", NETWORK))
                                    .header("Outcomes-Position", position)
                                    .build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return JsonMapper.shared()
                        .readTree(answer.body())
                        .path("groups")
                        .valueStream()
                        .filter(group -> group.path("modality").asString().equals(row.modality()))
                        .findFirst()
                        .orElseThrow();
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(System.nanoTime()).as("became visible in time").isLessThan(end);
        }
    }
}
