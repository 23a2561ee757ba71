package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.infrastructure.PostgresProcess;
import org.plumbline.infrastructure.StartFailed;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;

/// The system of record's database server, and the databases of both services.
record PostgresPart(Installation installation) implements Part {

    @Override
    public String name() {
        return POSTGRES;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<Ports.Port> ports() {
        return List.of(Ports.Port.POSTGRES);
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
            PostgresProcess process = PostgresProcess.start(settings());
            installation.home().pid(name()).write(handle(process.pid()));
            process.createDatabase("sessions");
            process.createDatabase("reporting");
        } catch (StartFailed e) {
            throw new PartFailed("PostgreSQL did not start", log());
        }
    }

    @Override
    public void stop() {
        found().ifPresent(PostgresProcess::stop);
    }

    @Override
    public void kill() {
        found().ifPresent(PostgresProcess::kill);
    }

    @Override
    public boolean isReady() {
        return found().filter(PostgresProcess::isReady).isPresent();
    }

    @Override
    public Path log() {
        return installation.home().of(name()).resolve("postgres.log");
    }

    private Optional<ProcessHandle> noted() {
        return found().flatMap(process -> ProcessHandle.of(process.pid()));
    }

    private Optional<PostgresProcess> found() {
        return PostgresProcess.find(settings());
    }

    private PostgresProcess.Settings settings() {
        PostgresProcess.Settings settings =
                PostgresProcess.Settings.in(
                                installation.home().of(name()), installation.secrets().database())
                        .withPort(installation.ports().of(Ports.Port.POSTGRES))
                        .withCache(installation.unpacked());
        return installation.detached() ? settings.asDetached() : settings;
    }

    private static ProcessHandle handle(long pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }
}
