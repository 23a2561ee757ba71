package org.plumbline.sessions.support;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.sessions.SessionServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service on a port of its own, with a real database and without Kafka.
public final class Service implements AutoCloseable {

    private static final TestIssuer ISSUER = TestIssuer.start();

    private final Database database;
    private final ConfigurableApplicationContext context;

    private Service(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    private static final class Shared {
        private static final Service SERVICE = start(freshDatabase());
    }

    /// One for all tests that need nothing special; they keep apart by network.
    public static Service shared() {
        return Shared.SERVICE;
    }

    public static Database freshDatabase() {
        return Infrastructure.postgres().createDatabase("sessions");
    }

    /// @param database as the server's superuser sees it; the service is given its three roles
    public static Service start(Database database, String... settings) {
        DatabaseRoles roles = DatabaseRoles.ensure(database);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + roles.app().username(),
                                "--spring.datasource.password=" + roles.app().password(),
                                "--spring.flyway.user=" + roles.owner().username(),
                                "--spring.flyway.password=" + roles.owner().password(),
                                "--plumbline.background.username=" + roles.background().username(),
                                "--plumbline.background.password=" + roles.background().password(),
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                        + ISSUER.uri(),
                                "--plumbline.patient-key.secret="
                                        + "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                "--plumbline.relay.enabled=false",
                                "--spring.main.banner-mode=off"));
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(setting);
        }
        return new Service(
                database,
                new SpringApplicationBuilder(SessionServiceApplication.class)
                        .run(arguments.toArray(String[]::new)));
    }

    public static TestIssuer issuer() {
        return ISSUER;
    }

    /// What the service stores, as the superuser sees it.
    public Database database() {
        return database;
    }

    /// A part of the service.
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// A client that submits for these clinics, or all of the network with `*`.
    public Client submitter(String network, String... clinics) {
        return withToken(ISSUER.submitter(network, clinics));
    }

    public Client withToken(String token) {
        return new Client("http://127.0.0.1:" + port("local.server.port"), token);
    }

    public Client management() {
        return new Client("http://127.0.0.1:" + port("local.management.port"), "");
    }

    private String port(String name) {
        return String.valueOf(context.getEnvironment().getProperty(name));
    }

    @Override
    public void close() {
        context.close();
    }
}
