package org.plumbline.demo.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program is told, as JSON in the environment variable through which the platform's
/// launcher tells every program.
///
/// @param sessions base address of the session-service
/// @param secret of the client that scripts use
/// @param end of the world that was filled in
/// @param sessionsPerMinute of people who come now
/// @param port where it says that it is well, on the loopback interface
/// @param cursor the file that says up to when courses have been carried on
record LiveSettings(
        URI sessions,
        URI issuer,
        String secret,
        Instant end,
        double sessionsPerMinute,
        int port,
        Path cursor) {
    static final String VARIABLE = "SPRING_APPLICATION_JSON";

    static LiveSettings read(String json) {
        JsonNode settings = JsonMapper.shared().readTree(json);
        double rate = settings.required("plumbline.demo.sessions-per-minute").doubleValue();
        if (!(rate > 0)) {
            throw new IllegalArgumentException("sessions-per-minute must be above 0");
        }
        return new LiveSettings(
                URI.create(text(settings, "plumbline.demo.sessions")),
                URI.create(text(settings, "plumbline.demo.issuer")),
                text(settings, "plumbline.demo.script-secret"),
                Instant.parse(text(settings, "plumbline.demo.end")),
                rate,
                settings.required("server.port").intValue(),
                Path.of(text(settings, "plumbline.demo.cursor")));
    }

    private static String text(JsonNode settings, String name) {
        return settings.required(name).stringValue();
    }

    @Override
    public String toString() {
        return "live submitter of " + sessions;
    }
}
