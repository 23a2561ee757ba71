package org.plumbline.sessions.description;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `openapi.yaml` says of the calls, laid over what springdoc finds in the code. The code
/// alone decides which calls there are.
final class WrittenDescription {

    private static final Map<String, String> ANY_CALL =
            Map.of(
                    "401", "Unauthorized",
                    "403", "Forbidden",
                    "429", "TooManyRequests",
                    "503", "Unavailable");

    private final OpenAPI written;

    private WrittenDescription(OpenAPI written) {
        this.written = written;
    }

    static WrittenDescription read() {
        try (InputStream in = WrittenDescription.class.getResourceAsStream("/openapi.yaml")) {
            return new WrittenDescription(
                    Yaml31.mapper().readValue(Objects.requireNonNull(in), OpenAPI.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void layOver(OpenAPI served) {
        served.setInfo(written.getInfo());
        served.setServers(written.getServers());
        served.setSecurity(written.getSecurity());
        served.setComponents(together(served.getComponents(), written.getComponents()));
        served.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) ->
                                        describe(operation, operation(path, method))));
    }

    private Optional<Operation> operation(String path, PathItem.HttpMethod method) {
        return Optional.ofNullable(written.getPaths().get(path))
                .map(item -> item.readOperationsMap().get(method));
    }

    private static void describe(Operation served, Optional<Operation> written) {
        written.ifPresent(text -> {
            if (text.getSummary() != null) {
                served.setSummary(text.getSummary());
                served.setOperationId(text.getOperationId());
            }
            if (text.getDescription() != null) {
                served.setDescription(text.getDescription());
            }
            served.setParameters(text.getParameters());
            served.setRequestBody(text.getRequestBody());
            served.setResponses(copy(text.getResponses()));
        });
        ApiResponses responses = served.getResponses();
        responses.values().stream()
                .filter(response -> response.get$ref() == null)
                .forEach(WrittenDescription::limited);
        ANY_CALL.forEach((status, name) ->
                responses.computeIfAbsent(
                        status, _ -> new ApiResponse().$ref("#/components/responses/" + name)));
    }

    private static ApiResponses copy(ApiResponses responses) {
        ApiResponses copy = new ApiResponses();
        copy.putAll(responses);
        return copy;
    }

    /// Every answer but that to a request without a token has the headers of the rate limit.
    private static Components together(@Nullable Components served, Components written) {
        if (served != null && served.getSchemas() != null) {
            served.getSchemas()
                    .forEach((name, schema) -> written.getSchemas().putIfAbsent(name, schema));
        }
        written.getResponses()
                .forEach((name, response) -> {
                    if (!name.equals("Unauthorized")) {
                        limited(response);
                    }
                });
        return written;
    }

    private static void limited(ApiResponse response) {
        response.addHeaderObject("RateLimit", header("RateLimit"));
        response.addHeaderObject("RateLimit-Policy", header("RateLimitPolicy"));
    }

    private static Header header(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }
}
