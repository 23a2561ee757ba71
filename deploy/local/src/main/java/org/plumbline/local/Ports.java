package org.plumbline.local;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.local.machine.LoopbackPort;

/// Where each process of the platform listens, all on the loopback interface.
public record Ports(Map<Port, Integer> numbers) {
    /// Below what systems hand out for outgoing connections.
    private static final int LOWEST_FREE = 15_000;

    private static final int HIGHEST_FREE = 32_000;

    /// One port, the environment variable that changes it, and its number otherwise.
    public enum Port {
        REPORTING("PLUMBLINE_REPORTING_PORT", 8080, "reporting-service: dashboards and outcomes"),
        SESSIONS("PLUMBLINE_SESSION_PORT", 8081, "session-service: records and imports"),
        ISSUER("PLUMBLINE_ISSUER_PORT", 9090, "issuer: log-ins and tokens"),
        REGISTRY("PLUMBLINE_REGISTRY_PORT", 8082, "schema registry"),
        KAFKA("PLUMBLINE_KAFKA_PORT", 9092, "Kafka"),
        POSTGRES("PLUMBLINE_POSTGRES_PORT", 5433, "PostgreSQL"),
        REPORTING_MANAGEMENT(
                "PLUMBLINE_REPORTING_MANAGEMENT_PORT", 18080, "reporting-service: health, metrics"),
        SESSIONS_MANAGEMENT(
                "PLUMBLINE_SESSION_MANAGEMENT_PORT", 18081, "session-service: health, metrics"),
        STREAM_MANAGEMENT(
                "PLUMBLINE_STREAM_MANAGEMENT_PORT", 18083, "outcomes-stream: health, metrics"),
        DEMO("PLUMBLINE_DEMO_PORT", 18084, "demo world that goes on: health");

        private final String variable;
        private final int usual;
        private final String use;

        Port(String variable, int usual, String use) {
            this.variable = variable;
            this.usual = usual;
            this.use = use;
        }

        /// The environment variable that changes it.
        public String variable() {
            return variable;
        }

        /// Its number when nobody changes it.
        public int usual() {
            return usual;
        }

        /// What listens there, for people.
        public String use() {
            return use;
        }
    }

    public Ports {
        numbers = Map.copyOf(numbers);
        for (Port port : Port.values()) {
            if (!numbers.containsKey(port)) {
                throw new IllegalArgumentException(port.variable() + " is missing");
            }
        }
        if (numbers.values().stream().distinct().count() < numbers.size()) {
            throw new IllegalArgumentException(
                    "two processes cannot share a port: " + numbersByVariable(numbers));
        }
    }

    /// The usual numbers.
    public static Ports usual() {
        return from(_ -> null);
    }

    /// The numbers that the variables say, the usual ones otherwise.
    ///
    /// @throws IllegalArgumentException if a variable holds no port
    public static Ports from(Function<String, @Nullable String> environment) {
        Map<Port, Integer> numbers = new LinkedHashMap<>();
        for (Port port : Port.values()) {
            String text = environment.apply(port.variable());
            numbers.put(port, text == null || text.isBlank() ? port.usual() : parse(port, text));
        }
        return new Ports(numbers);
    }

    /// Ports that were free a moment ago, for tests.
    public static Ports free() {
        Iterator<Integer> free =
                Stream.generate(() ->
                                ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE))
                        .distinct()
                        .filter(number -> new LoopbackPort(number).isFree())
                        .iterator();
        Map<Port, Integer> numbers = new LinkedHashMap<>();
        for (Port port : Port.values()) {
            numbers.put(port, free.next());
        }
        return new Ports(numbers);
    }

    /// The number of one of them.
    public int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException(port.variable());
        }
        return number;
    }

    /// `VARIABLE=number` of each, in a fixed order.
    public Stream<String> lines() {
        return Stream.of(Port.values()).map(port -> port.variable() + "=" + of(port));
    }

    private static int parse(Port port, String text) {
        try {
            return new LoopbackPort(Integer.parseInt(text.strip())).number();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    port.variable() + " must be a port between 1 and 65535, not " + text, e);
        }
    }

    private static String numbersByVariable(Map<Port, Integer> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach((port, number) ->
                text.append(port.variable()).append('=').append(number).append(' '));
        return text.toString().strip();
    }
}
