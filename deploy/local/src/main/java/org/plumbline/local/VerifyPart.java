package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;
import org.plumbline.local.machine.Program;
import org.plumbline.verify.schedule.Environment;

/// The hourly comparison. It listens nowhere: what it has to say is in its table and its log.
record VerifyPart(Installation installation) implements Part {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return VERIFY;
    }

    @Override
    public Set<String> needs() {
        return Set.of(POSTGRES, KAFKA, REGISTRY, SESSIONS, REPORTING);
    }

    @Override
    public List<Ports.Port> ports() {
        return List.of();
    }

    @Override
    public Optional<ProcessHandle> running() {
        return installation.home().pid(name()).running();
    }

    @Override
    public void start() {
        Path directory = installation.home().of(name());
        Application application = Application.builtIn(installation.root().resolve("deploy/verify"));
        Path jar = application.unpackedIn(installation.home().of(Home.APPLICATIONS));
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new LogFile(log()).makeRoom();
        ProcessHandle process =
                new Program(
                                command(jar),
                                Environment.of(LocalVerification.settings(installation)),
                                directory,
                                log())
                        .start(installation.detached());
        installation.home().pid(name()).write(process);
        application.deleteOtherBuilds(installation.home().of(Home.APPLICATIONS));
    }

    @Override
    public void stop() {
        running().ifPresent(process -> Processes.stop(process, STOP_LIMIT));
        installation.home().pid(name()).delete();
    }

    @Override
    public void kill() {
        running().ifPresent(Processes::kill);
    }

    @Override
    public boolean isReady() {
        return running().isPresent();
    }

    @Override
    public Path log() {
        return installation.home().of(name()).resolve(name() + ".log");
    }

    private static List<String> command(Path jar) {
        return List.of(
                Application.java().toString(),
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=96m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dslf4j.internal.verbosity=ERROR",
                "-jar",
                jar.toString());
    }
}
