package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.infrastructure.RegistryProcess;
import org.plumbline.infrastructure.StartFailed;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;

/// The schema registry.
record RegistryPart(Installation installation) implements Part {

    @Override
    public String name() {
        return REGISTRY;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<Ports.Port> ports() {
        return List.of(Ports.Port.REGISTRY);
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
            RegistryProcess process = RegistryProcess.start(settings());
            installation.home().pid(name()).write(ProcessHandle.of(process.pid()).orElseThrow());
        } catch (StartFailed e) {
            throw new PartFailed("the schema registry did not start", log());
        }
    }

    @Override
    public void stop() {
        found().ifPresent(RegistryProcess::stop);
    }

    @Override
    public void kill() {
        found().ifPresent(RegistryProcess::kill);
    }

    @Override
    public boolean isReady() {
        return found().filter(RegistryProcess::isReady).isPresent();
    }

    @Override
    public Path log() {
        return installation.home().of(name()).resolve("registry.log");
    }

    private Optional<ProcessHandle> noted() {
        return found().flatMap(process -> ProcessHandle.of(process.pid()));
    }

    private Optional<RegistryProcess> found() {
        return RegistryProcess.find(installation.home().of(name()));
    }

    private RegistryProcess.Settings settings() {
        RegistryProcess.Settings settings =
                RegistryProcess.Settings.in(installation.home().of(name()))
                        .withPort(installation.ports().of(Ports.Port.REGISTRY))
                        .withCache(installation.unpacked());
        return installation.detached() ? settings.asDetached() : settings;
    }
}
