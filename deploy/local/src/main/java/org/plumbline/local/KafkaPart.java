package org.plumbline.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.infrastructure.StartFailed;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;

/// The broker.
record KafkaPart(Installation installation) implements Part {
    private static final int HEAP_MEGABYTES = 384;

    @Override
    public String name() {
        return KAFKA;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<Ports.Port> ports() {
        return List.of(Ports.Port.KAFKA);
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
            KafkaProcess process = KafkaProcess.start(settings());
            installation.home().pid(name()).write(ProcessHandle.of(process.pid()).orElseThrow());
        } catch (StartFailed e) {
            throw new PartFailed("Kafka did not start", log());
        }
    }

    @Override
    public void stop() {
        found().ifPresent(KafkaProcess::stop);
    }

    @Override
    public void kill() {
        found().ifPresent(KafkaProcess::kill);
    }

    @Override
    public boolean isReady() {
        return found().filter(KafkaProcess::isReady).isPresent();
    }

    @Override
    public Path log() {
        return installation.home().of(name()).resolve("kafka.log");
    }

    private Optional<ProcessHandle> noted() {
        return found().flatMap(process -> ProcessHandle.of(process.pid()));
    }

    private Optional<KafkaProcess> found() {
        return KafkaProcess.find(installation.home().of(name()));
    }

    private KafkaProcess.Settings settings() {
        KafkaProcess.Settings settings =
                KafkaProcess.Settings.in(installation.home().of(name()))
                        .withPort(installation.ports().of(Ports.Port.KAFKA))
                        .withHeapMegabytes(HEAP_MEGABYTES);
        return installation.detached() ? settings.asDetached() : settings;
    }
}
