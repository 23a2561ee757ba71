package org.plumbline.reporting.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.probe.WhoAmI;
import org.plumbline.reporting.ReportingService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service, running against real Kafka, PostgreSQL and registry, on free ports.
public final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Service start(Database database, String issuer, String... properties) {
        int port = freePort();
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--management.server.port=0");
        arguments.add("--management.server.address=127.0.0.1");
        arguments.add("--spring.datasource.url=" + database.jdbcUrl());
        arguments.add("--spring.datasource.username=" + database.username());
        arguments.add("--spring.datasource.password=" + database.password());
        arguments.add("--spring.datasource.hikari.maximum-pool-size=5");
        arguments.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer);
        arguments.add(
                "--spring.security.oauth2.client.registration.plumbline.client-secret="
                        + Issuer.CLIENT_SECRET);
        arguments.add(
                "--plumbline.kafka.bootstrap-servers=" + Infrastructure.kafka().bootstrapServers());
        arguments.add("--plumbline.registry.url=" + Infrastructure.registry().url());
        arguments.add("--plumbline.topics.partitions=" + CellsWriter.PARTITIONS);
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new Service(
                new SpringApplicationBuilder(ReportingService.class, WhoAmI.class)
                        .run(arguments.toArray(String[]::new)));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI address(String path) {
        return URI.create(
                "http://localhost:"
                        + context.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    public URI managementAddress(String path) {
        return URI.create(
                "http://localhost:"
                        + context.getEnvironment().getProperty("local.management.port")
                        + path);
    }

    /// The answer to a GET with a bearer token.
    public HttpResponse<String> get(String path, String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /// Status and body of a management endpoint.
    public HttpResponse<String> manage(String path) {
        return send(HttpRequest.newBuilder(managementAddress(path)).timeout(PATIENCE).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public boolean isReady() {
        return manage("/actuator/health/readiness").statusCode() == 200;
    }

    @Override
    public void close() {
        context.close();
    }
}
