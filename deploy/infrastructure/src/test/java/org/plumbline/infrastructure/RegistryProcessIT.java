package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegistryProcessIT {

    private static final String INT = "int";
    private static final String TEXT = "string";

    private final HttpClient client = HttpClient.newHttpClient();
    @TempDir private Path directory;

    @AfterEach
    void end() {
        RegistryProcess.find(directory).ifPresent(RegistryProcess::kill);
    }

    @Test
    void schemasSurviveAStopAndAKillAndIncompatibleOnesAreRefused() throws Exception {
        RegistryProcess.Settings settings = RegistryProcess.Settings.in(directory);
        RegistryProcess first = RegistryProcess.start(settings);
        assertThat(post(first, "/subjects/a-value/versions", INT).statusCode()).isEqualTo(200);
        assertThat(post(first, "/subjects/a-value/versions", TEXT).statusCode()).isEqualTo(409);
        first.stop();
        RegistryProcess second = RegistryProcess.start(settings.withPort(first.port()));
        assertThat(post(second, "/subjects/b-value/versions", TEXT).statusCode()).isEqualTo(200);
        second.kill();
        RegistryProcess third = RegistryProcess.start(settings);
        assertThat(get(third, "/subjects").body()).contains("a-value", "b-value");
    }

    private HttpResponse<String> post(RegistryProcess registry, String path, String type)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(registry.url() + path))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(HttpRequest.BodyPublishers.ofString(recordOf(type)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(RegistryProcess registry, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(registry.url() + path)).build(),
                BodyHandlers.ofString());
    }

    private static String recordOf(String type) {
        return """
        {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"R\\",\\"fields\\":[{\\"name\\":\\"v\\",\\"type\\":\\"%s\\"}]}"}
        """
                .formatted(type);
    }
}
