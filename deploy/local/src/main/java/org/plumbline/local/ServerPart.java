package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.infrastructure.PostgresProcess;
import org.plumbline.infrastructure.RegistryProcess;
import org.plumbline.infrastructure.ServerProcess;
import org.plumbline.infrastructure.StartFailed;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;

/// A server that the services need and that is not ours: broker, database, schema registry.
///
/// @param title what people call it
/// @param search for the server where it runs in its directory
/// @param launch starts it, and whatever it must hold from the beginning
record ServerPart(
        Installation installation,
        String name,
        String title,
        Ports.Port port,
        Supplier<Optional<? extends ServerProcess>> search,
        Supplier<ServerProcess> launch)
        implements Part {
    private static final int BROKER_HEAP_MEGABYTES = 384;

    static ServerPart kafka(Installation installation) {
        return new ServerPart(
                installation,
                KAFKA,
                "Kafka",
                Ports.Port.KAFKA,
                () -> KafkaProcess.find(installation.home().of(KAFKA)),
                () -> KafkaProcess.start(brokerSettings(installation)));
    }

    static ServerPart registry(Installation installation) {
        return new ServerPart(
                installation,
                REGISTRY,
                "the schema registry",
                Ports.Port.REGISTRY,
                () -> RegistryProcess.find(installation.home().of(REGISTRY)),
                () -> RegistryProcess.start(registrySettings(installation)));
    }

    /// The system of record's database server, and the databases of both services.
    static ServerPart postgres(Installation installation) {
        return new ServerPart(
                installation,
                POSTGRES,
                "PostgreSQL",
                Ports.Port.POSTGRES,
                () -> PostgresProcess.find(postgresSettings(installation)),
                () ->
                        withDatabases(
                                PostgresProcess.start(postgresSettings(installation)),
                                installation.secrets()));
    }

    private static KafkaProcess.Settings brokerSettings(Installation installation) {
        KafkaProcess.Settings settings =
                KafkaProcess.Settings.in(installation.home().of(KAFKA))
                        .withPort(installation.ports().of(Ports.Port.KAFKA))
                        .withHeapMegabytes(BROKER_HEAP_MEGABYTES);
        return installation.detached() ? settings.asDetached() : settings;
    }

    private static RegistryProcess.Settings registrySettings(Installation installation) {
        RegistryProcess.Settings settings =
                RegistryProcess.Settings.in(installation.home().of(REGISTRY))
                        .withPort(installation.ports().of(Ports.Port.REGISTRY))
                        .withCache(installation.unpacked());
        return installation.detached() ? settings.asDetached() : settings;
    }

    private static PostgresProcess.Settings postgresSettings(Installation installation) {
        PostgresProcess.Settings settings =
                PostgresProcess.Settings.in(
                                installation.home().of(POSTGRES), installation.secrets().database())
                        .withPort(installation.ports().of(Ports.Port.POSTGRES))
                        .withCache(installation.unpacked());
        return installation.detached() ? settings.asDetached() : settings;
    }

    private static ServerProcess withDatabases(PostgresProcess postgres, Secrets secrets) {
        DatabaseRoles.ensure(postgres.createDatabase("sessions"), secrets.sessions());
        postgres.createDatabase("reporting");
        return postgres;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<Ports.Port> ports() {
        return List.of(port);
    }

    @Override
    public Optional<ProcessHandle> running() {
        return noted().filter(process -> !Processes.isZombie(process));
    }

    @Override
    public void start() {
        noted().ifPresent(Processes::awaitReaped);
        new LogFile(log()).makeRoom();
        try {
            ServerProcess process = launch.get();
            installation.home().pid(name).write(ProcessHandle.of(process.pid()).orElseThrow());
        } catch (StartFailed e) {
            throw new PartFailed(title + " did not start", log());
        }
    }

    @Override
    public void stop() {
        search.get().ifPresent(ServerProcess::stop);
    }

    @Override
    public void kill() {
        search.get().ifPresent(ServerProcess::kill);
    }

    @Override
    public boolean isReady() {
        return search.get().filter(ServerProcess::isReady).isPresent();
    }

    @Override
    public Path log() {
        return installation.home().of(name).resolve(name + ".log");
    }

    private Optional<ProcessHandle> noted() {
        return search.get().flatMap(process -> ProcessHandle.of(process.pid()));
    }
}
