package org.plumbline.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What services tell on their management ports.
record Management(Ports ports) {
    private static final Pattern LAG =
            Pattern.compile("(?m)^plumbline_relay_lag_entries\\{[^}]*} (\\S+)$");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /// The epoch that the dashboards show; empty while that is not known.
    OptionalLong served() {
        Optional<String> health = ask(Ports.Port.REPORTING_MANAGEMENT, "/actuator/health");
        if (health.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode epoch =
                JsonMapper.shared()
                        .readTree(health.get())
                        .path("components")
                        .path("projection")
                        .path("details")
                        .path("epoch");
        return epoch.isNumber() ? OptionalLong.of(epoch.asLong()) : OptionalLong.empty();
    }

    /// How many journal entries wait to be published; empty while that is not known.
    OptionalDouble unpublished() {
        double[] lags =
                ask(Ports.Port.SESSIONS_MANAGEMENT, "/actuator/prometheus")
                        .map(text ->
                                LAG.matcher(text)
                                        .results()
                                        .map((MatchResult found) -> found.group(1))
                                        .mapToDouble(Double::parseDouble)
                                        .toArray())
                        .orElse(new double[0]);
        double sum = 0;
        for (double lag : lags) {
            sum += lag;
        }
        return lags.length == 0 || Double.isNaN(sum)
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum);
    }

    private Optional<String> ask(Ports.Port port, String path) {
        URI address = URI.create("http://127.0.0.1:" + ports.of(port) + path);
        try {
            return Optional.of(
                    HTTP.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body());
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
