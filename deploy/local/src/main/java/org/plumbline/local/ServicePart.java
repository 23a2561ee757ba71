package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.local.machine.LogFile;
import org.plumbline.local.machine.Processes;
import org.plumbline.local.machine.Program;
import tools.jackson.databind.json.JsonMapper;

/// One of the platform's own programs.
record ServicePart(Installation installation, ServicePlan plan) implements Part {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final List<String> OPTIONS =
            List.of(
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:MaxMetaspaceSize=192m",
                    "-XX:ReservedCodeCacheSize=96m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=org.plumbline",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=UTC");

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public Set<String> needs() {
        return plan.needs();
    }

    @Override
    public List<Ports.Port> ports() {
        return plan.ports();
    }

    @Override
    public Optional<ProcessHandle> running() {
        return installation.home().pid(name()).running();
    }

    /// Which build of the program runs; empty when it does not.
    Optional<String> runningBuild() {
        return running().map(_ -> readBuild());
    }

    /// The build that a start would run.
    String newestBuild() {
        return Application.builtIn(plan.module()).build();
    }

    @Override
    public void start() {
        Path directory = installation.home().of(name());
        Application application = Application.builtIn(plan.module());
        Path jar = application.unpackedIn(installation.home().of(Home.APPLICATIONS));
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("build"), application.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new LogFile(log()).makeRoom();
        ProcessHandle process =
                new Program(command(jar), environment(), directory, log())
                        .start(installation.detached());
        installation.home().pid(name()).write(process);
        if (!installation.detached()) {
            EndWithThisProcess.kill(process);
        }
        awaitReady(process);
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
        HttpRequest request =
                HttpRequest.newBuilder(plan.readiness()).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path log() {
        return installation.home().of(name()).resolve(name() + ".log");
    }

    private void awaitReady(ProcessHandle process) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new PartFailed(name() + " ended before it was ready", log());
            }
            if (System.nanoTime() > end) {
                throw new PartFailed(
                        name() + " was not ready within " + START_LIMIT.toSeconds() + " s", log());
            }
            pause();
        }
    }

    private List<String> command(Path jar) {
        List<String> command = new ArrayList<>();
        command.add(Application.java().toString());
        command.addAll(OPTIONS);
        command.addAll(plan.options());
        // written at the first orderly end, read at every later start, written anew when unusable
        command.add("-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa"));
        command.add("-XX:+AutoCreateSharedArchive");
        command.add("-Xlog:cds*=off");
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    /// The configuration goes by the environment, which only the process's owner can read.
    private Map<String, String> environment() {
        return Map.of(
                "SPRING_APPLICATION_JSON",
                JsonMapper.shared().writeValueAsString(plan.configuration()));
    }

    private String readBuild() {
        try {
            return Files.readString(installation.home().of(name()).resolve("build"));
        } catch (IOException unknown) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
