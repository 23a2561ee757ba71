package org.plumbline.demo.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.schemas.catalog.Catalog;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/// Reads scenarios: a field too many, too few, or out of its range is a fault.
final class ScenarioFile {
    private static final String SHIPPED = "/scenario.json";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ScenarioFile() {}

    static String shipped() {
        try (InputStream in = ScenarioFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new InvalidScenario("there is no " + SHIPPED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws InvalidScenario naming the field
    static Scenario read(String json, Catalog catalog) {
        Scenario scenario = parsed(json);
        ScenarioRules.require(scenario, catalog);
        return scenario;
    }

    private static Scenario parsed(String json) {
        try {
            return JSON.readValue(json, Scenario.class);
        } catch (JacksonException malformed) {
            Throwable cause =
                    malformed instanceof ValueInstantiationException && malformed.getCause() != null
                            ? malformed.getCause()
                            : malformed;
            String what =
                    cause instanceof JacksonException inner
                            ? inner.getOriginalMessage()
                            : String.valueOf(cause.getMessage());
            throw new InvalidScenario(malformed.getPathReference() + ": " + what, malformed);
        }
    }
}
