package org.plumbline.outcomes.topology;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.schemas.serde.SchemaRegistry;
import tools.jackson.databind.json.JsonMapper;

/// A schema registry in this process, for tests without Kafka.
public final class FakeRegistry implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> schemas = new CopyOnWriteArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final HttpServer server;
    private volatile boolean silent;

    public FakeRegistry() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/subjects/", this::register);
        server.createContext("/schemas/ids/", this::byId);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public SchemaRegistry client() {
        return SchemaRegistry.at(url());
    }

    /// From now on answers as a registry does that is out of service.
    public void silence() {
        silent = true;
    }

    public void speak() {
        silent = false;
    }

    /// How many calls were not answered.
    public int unanswered() {
        return unanswered.get();
    }

    private void register(HttpExchange exchange) throws IOException {
        String schema = JSON.readTree(exchange.getRequestBody()).path("schema").asString();
        synchronized (schemas) {
            if (!schemas.contains(schema)) {
                schemas.add(schema);
            }
        }
        answer(exchange, 200, Map.of("id", schemas.indexOf(schema) + 1));
    }

    private void byId(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (id < 1 || id > schemas.size()) {
            answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
        } else {
            answer(exchange, 200, Map.of("schema", schemas.get(id - 1)));
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        if (silent) {
            unanswered.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
