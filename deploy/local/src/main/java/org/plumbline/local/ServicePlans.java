package org.plumbline.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.infrastructure.DatabaseRoles;

/// What the issuer, the three services and the demo world are told.
final class ServicePlans {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String C1_ONLY = "-XX:TieredStopAtLevel=1";
    private static final Set<String> INFRASTRUCTURE =
            Set.of(Part.POSTGRES, Part.KAFKA, Part.REGISTRY);

    private final Installation installation;

    private ServicePlans(Installation installation) {
        this.installation = installation;
    }

    static Map<String, ServicePlan> of(Installation installation) {
        ServicePlans plans = new ServicePlans(installation);
        return Stream.of(
                        plans.issuer(),
                        plans.sessions(),
                        plans.stream(),
                        plans.reporting(),
                        plans.demo())
                .collect(Collectors.toUnmodifiableMap(ServicePlan::name, Function.identity()));
    }

    private ServicePlan issuer() {
        int port = port(Ports.Port.ISSUER);
        Map<String, Object> configuration = web(Ports.Port.ISSUER);
        configuration.put("spring.security.oauth2.authorizationserver.issuer", issuerAddress());
        configuration.put(
                "plumbline.issuer.signing-key", home(Part.ISSUER, "signing-key.json").toString());
        configuration.put("plumbline.issuer.web-secret", installation.secrets().web());
        configuration.put("plumbline.issuer.script-secret", installation.secrets().scripts());
        configuration.put(
                "plumbline.issuer.web-origins",
                origins(Ports.Port.REPORTING) + "," + origins(Ports.Port.SESSIONS));
        int index = 0;
        for (DemoAccount account : installation.accounts()) {
            String prefix = "plumbline.issuer.accounts[" + index++ + "].";
            configuration.put(prefix + "name", account.name());
            configuration.put(prefix + "password", "{noop}" + account.password());
            configuration.put(prefix + "network", account.network());
            configuration.put(prefix + "clinics", String.join(",", account.clinics()));
            configuration.put(prefix + "roles", String.join(",", account.roles()));
        }
        return new ServicePlan(
                Part.ISSUER,
                installation.root().resolve("deploy/issuer"),
                Set.of(),
                List.of(Ports.Port.ISSUER),
                List.of("-Xmx96m", C1_ONLY),
                configuration,
                URI.create(
                        "http://" + LOOPBACK + ":" + port + "/.well-known/openid-configuration"));
    }

    private ServicePlan sessions() {
        Map<String, Object> configuration = web(Ports.Port.SESSIONS);
        configuration.putAll(management(Ports.Port.SESSIONS_MANAGEMENT));
        configuration.putAll(events());
        configuration.putAll(catalog());
        configuration.putAll(sessionsDatabase());
        configuration.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuerAddress());
        configuration.put(
                "spring.security.oauth2.client.registration.plumbline.client-secret",
                installation.secrets().web());
        configuration.put("plumbline.patient-key.secret", installation.secrets().patientKey());
        configuration.put("plumbline.demo-notice", installation.demoWorld().isWanted());
        return service(
                Part.SESSIONS,
                INFRASTRUCTURE,
                List.of(Ports.Port.SESSIONS, Ports.Port.SESSIONS_MANAGEMENT),
                List.of("-Xmx384m"),
                configuration);
    }

    private ServicePlan stream() {
        Map<String, Object> configuration = web(Ports.Port.STREAM_MANAGEMENT);
        configuration.put("management.server.port", port(Ports.Port.STREAM_MANAGEMENT));
        configuration.putAll(events());
        configuration.putAll(catalog());
        configuration.put("plumbline.stream.state-dir", installation.stores().toString());
        configuration.put("plumbline.course-id.secret", installation.secrets().courseId());
        configuration.put("plumbline.stream.epoch", installation.epochs().kept().number());
        return service(
                Part.STREAM,
                Set.of(Part.KAFKA, Part.REGISTRY),
                List.of(Ports.Port.STREAM_MANAGEMENT),
                List.of("-Xmx384m"),
                configuration);
    }

    private ServicePlan reporting() {
        Map<String, Object> configuration = web(Ports.Port.REPORTING);
        configuration.putAll(management(Ports.Port.REPORTING_MANAGEMENT));
        configuration.putAll(events());
        configuration.putAll(catalog());
        configuration.putAll(database("reporting", "plumbline", installation.secrets().database()));
        configuration.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuerAddress());
        configuration.put(
                "spring.security.oauth2.client.provider.plumbline.issuer-uri", issuerAddress());
        configuration.put(
                "spring.security.oauth2.client.registration.plumbline.client-id", "plumbline-web");
        configuration.put(
                "spring.security.oauth2.client.registration.plumbline.client-secret",
                installation.secrets().web());
        configuration.put("plumbline.demo-notice", installation.demoWorld().isWanted());
        return service(
                Part.REPORTING,
                Set.of(Part.POSTGRES, Part.KAFKA, Part.REGISTRY, Part.ISSUER),
                List.of(Ports.Port.REPORTING, Ports.Port.REPORTING_MANAGEMENT),
                List.of("-Xmx384m"),
                configuration);
    }

    private ServicePlan demo() {
        Map<String, Object> configuration = web(Ports.Port.DEMO);
        DemoWorld world = installation.demoWorld();
        configuration.put(
                "plumbline.demo.sessions",
                "http://" + LOOPBACK + ":" + port(Ports.Port.SESSIONS) + "/");
        configuration.put("plumbline.demo.issuer", issuerAddress());
        configuration.put("plumbline.demo.script-secret", installation.secrets().scripts());
        configuration.put(
                "plumbline.demo.end",
                DemoLoad.endOf(world.day().orElse(LocalDate.EPOCH)).toString());
        configuration.put("plumbline.demo.sessions-per-minute", world.rate());
        configuration.put("plumbline.demo.cursor", home(Part.DEMO, "entered-until").toString());
        return new ServicePlan(
                Part.DEMO,
                installation.root().resolve("deploy/demo"),
                Set.of(Part.ISSUER, Part.SESSIONS),
                List.of(Ports.Port.DEMO),
                List.of("-Xmx96m", C1_ONLY),
                configuration,
                URI.create(
                        "http://%s:%d/actuator/health/readiness"
                                .formatted(LOOPBACK, port(Ports.Port.DEMO))));
    }

    private ServicePlan service(
            String name,
            Set<String> needs,
            List<Ports.Port> ports,
            List<String> options,
            Map<String, Object> configuration) {
        return new ServicePlan(
                name,
                installation.root().resolve(name),
                needs,
                ports,
                options,
                configuration,
                URI.create(
                        "http://%s:%d/actuator/health/readiness"
                                .formatted(LOOPBACK, port(ports.getLast()))));
    }

    private Map<String, Object> web(Ports.Port port) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("server.port", port(port));
        configuration.put("server.address", LOOPBACK);
        return configuration;
    }

    private Map<String, Object> management(Ports.Port port) {
        return Map.of("management.server.port", port(port), "management.server.address", LOOPBACK);
    }

    private Map<String, Object> events() {
        return Map.of(
                "plumbline.kafka.bootstrap-servers",
                LOOPBACK + ":" + port(Ports.Port.KAFKA),
                "plumbline.registry.url",
                "http://" + LOOPBACK + ":" + port(Ports.Port.REGISTRY) + "/apis/ccompat/v7");
    }

    /// The same for all three, since they must know the same terms.
    private Map<String, Object> catalog() {
        return installation
                .catalogAdditions()
                .<Map<String, Object>>map(
                        directory -> Map.of("plumbline.catalog.additions", directory.toString()))
                .orElse(Map.of());
    }

    /// The service works as one role, migrates as another and publishes as a third; the superuser's
    /// password it is not told.
    private Map<String, Object> sessionsDatabase() {
        DatabaseRoles.Passwords passwords = installation.secrets().sessions();
        Map<String, Object> configuration =
                new LinkedHashMap<>(database("sessions", "sessions_app", passwords.app()));
        configuration.put("spring.flyway.user", "sessions_owner");
        configuration.put("spring.flyway.password", passwords.owner());
        configuration.put("plumbline.background.username", "sessions_background");
        configuration.put("plumbline.background.password", passwords.background());
        return configuration;
    }

    private Map<String, Object> database(String name, String username, String password) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port(Ports.Port.POSTGRES), name),
                "spring.datasource.username",
                username,
                "spring.datasource.password",
                password);
    }

    /// By name and not by number: it is in every token, and browsers go there.
    private String issuerAddress() {
        return "http://localhost:" + port(Ports.Port.ISSUER);
    }

    /// Where browsers may reach the pages of a service.
    private String origins(Ports.Port port) {
        return "http://localhost:%1$d,http://127.0.0.1:%1$d".formatted(port(port));
    }

    private int port(Ports.Port port) {
        return installation.ports().of(port);
    }

    private Path home(String part, String file) {
        return installation.home().of(part).resolve(file);
    }
}
