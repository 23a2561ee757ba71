package org.plumbline.schemas.serde;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/// Speaks as much of the registry's language as the serde does; the integration test speaks with a
/// real one.
final class FakeRegistry implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<String> schemas = new ArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    volatile int failWith;

    FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    synchronized int add(Schema schema) {
        return add(schema.toString());
    }

    synchronized int add(String schema) {
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    synchronized String schema(int id) {
        return schemas.get(id - 1);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + ' ' + path);
        if (failWith != 0) {
            send(exchange, failWith, Map.of("message", "planted"));
        } else if (path.startsWith("/subjects/")) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int id = add(JSON.readTree(body).get("schema").asString());
            send(exchange, 200, Map.of("id", id));
        } else {
            int id = Integer.parseInt(path.substring("/schemas/ids/".length()));
            if (id > 0 && id <= schemas.size()) {
                send(exchange, 200, Map.of("schema", schema(id)));
            } else {
                send(exchange, 404, Map.of("error_code", 40403));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
