package org.plumbline.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.plumbline.infrastructure.PostgresProcess;

/// The whole platform on this machine.
///
/// `deploy/local/up` starts the same processes with the same settings; there they outlive the one
/// that started them, here they end with it.
public final class Platform {
    private static final String MARK = "deploy/local/up";

    private final Installation installation;
    private volatile List<Part> parts;

    Platform(Installation installation) {
        this.installation = installation;
        this.parts = installation.parts();
    }

    /// Starts everything and returns when everything is ready.
    ///
    /// @param home kept data, secrets and logs; made where it is absent; what networks add to the
    ///   catalog is read from its folder `catalog`, if that is there
    public static Platform start(Path home, Ports ports) {
        Platform platform = in(home, ports);
        platform.start();
        return platform;
    }

    /// The platform of a home, of which nothing has to run yet.
    public static Platform in(Path home, Ports ports) {
        Home kept = new Home(home).create();
        Path shared = PostgresProcess.Settings.in(kept.path(), "").cache();
        return new Platform(new Installation(root(), kept, ports, shared, false, null));
    }

    /// Starts what does not run, and returns when everything is ready.
    ///
    /// @throws IllegalStateException if a process cannot be started; its message holds the end of
    ///   that process's log
    public void start() {
        start(Progress.SILENT);
    }

    void start(Progress progress) {
        try (HomeLock _ = HomeLock.take(installation.home(), progress)) {
            if (mayKafkaHaveLost()) {
                progress.waiting(
                        "the machine went down under Kafka, which may have lost what it held; it is"
                                + " filled anew, and every figure computed anew, from the journal");
                beginAfterLoss();
            } else if (installation.computation().isAnother()) {
                progress.waiting(
                        "this version computes other figures: all of them are computed anew");
                beginEpoch();
            }
            installation.computation().keep();
            startAll(progress);
        }
    }

    /// Computes every figure anew from the recorded facts, and returns when all new ones have taken
    /// the place of the old ones, which are shown meanwhile. Starts what does not run. What an
    /// interruption has left is taken up by the next call, or by [#start()].
    ///
    /// @return how long it took
    public Duration rebuild() {
        return rebuild(Progress.SILENT);
    }

    Duration rebuild(Progress progress) {
        try (HomeLock _ = HomeLock.take(installation.home(), progress)) {
            long began = System.nanoTime();
            StreamEpoch kept = installation.epochs().kept();
            if (mayKafkaHaveLost()) {
                beginAfterLoss();
            } else if (kept.underWay()) {
                progress.waiting("going on with epoch " + kept.number() + ", which is under way");
            } else {
                beginEpoch();
            }
            installation.computation().keep();
            startAll(progress);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private boolean mayKafkaHaveLost() {
        return part(Part.KAFKA).running().isEmpty() && installation.broker().mayHaveLost();
    }

    /// Each log may have lost another amount, that of the transactions included, and markers that
    /// are missing there would hold up readers and writers for ever.
    private void beginAfterLoss() {
        installation.broker().discard();
        beginEpoch();
    }

    /// No stream of the epoch before is started after this.
    private void beginEpoch() {
        installation.epochs().keep(installation.epochs().kept().next());
        parts = installation.parts();
    }

    private void startAll(Progress progress) {
        boolean rebuilding = installation.epochs().kept().underWay();
        if (rebuilding) {
            // what runs may be of the epoch before, if a command was interrupted in between
            stop(part(Part.STREAM), progress);
        }
        start(parts.stream().filter(part -> !rebuilding || !isStream(part)).toList(), progress);
        if (rebuilding) {
            Rebuild rebuild = new Rebuild(installation);
            rebuild.awaitPublished();
            start(List.of(part(Part.STREAM)), progress);
            progress.waiting(
                    "the dashboards show the old figures until epoch "
                            + installation.epochs().kept().number()
                            + " is complete");
            rebuild.finish(bootstrapServers());
        }
    }

    private static boolean isStream(Part part) {
        return part.name().equals(Part.STREAM);
    }

    private void start(List<Part> wanted, Progress progress) {
        List<Part> missing = wanted.stream().filter(part -> !isRunning(part, progress)).toList();
        List<Part> others = wanted.stream().filter(part -> !missing.contains(part)).toList();
        startMissing(missing, progress);
        startMissing(Readiness.await(others, progress), progress);
    }

    private void startMissing(List<Part> missing, Progress progress) {
        if (!missing.isEmpty()) {
            new PortCheck(installation.ports()).require(missing);
            new RecordedPorts(installation.home()).write(installation.ports());
            if (missing.stream().anyMatch(part -> part.name().equals(Part.KAFKA))) {
                installation.broker().note();
            }
            new StartOrder(progress).start(missing);
        }
    }

    private static boolean isRunning(Part part, Progress progress) {
        if (part.running().isEmpty()) {
            return false;
        }
        progress.alreadyRunning(part);
        return true;
    }

    /// Ends everything in order: first what people and clinics talk to, last what keeps the data.
    public void stop() {
        stop(Progress.SILENT);
    }

    void stop(Progress progress) {
        try (HomeLock _ = HomeLock.take(installation.home(), progress)) {
            for (List<Part> together : StopOrder.of(parts)) {
                together.parallelStream().forEach(part -> stop(part, progress));
            }
        }
    }

    private void stop(Part part, Progress progress) {
        if (part.running().isPresent()) {
            part.stop();
            progress.stopped(part);
        }
        installation.home().pid(part.name()).delete();
    }

    /// SIGKILL of one process: `postgres`, `kafka`, `registry`, `issuer`, `session-service`,
    /// `outcomes-stream`, `reporting-service` or, where there is one, `demo`. [#start()] brings it
    /// back.
    public void kill(String process) {
        part(process).kill();
    }

    /// Orderly end of one process.
    public void stop(String process) {
        part(process).stop();
    }

    /// The process that really is the part of this name.
    ///
    /// @throws IllegalStateException if it does not run
    public ProcessHandle process(String name) {
        return part(name)
                .running()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /// Where that process writes its log.
    public Path log(String process) {
        return part(process).log();
    }

    /// Base address of the reporting-service, as browsers know it.
    public URI reporting() {
        return address(Ports.Port.REPORTING, "");
    }

    /// Base address of the session-service.
    public URI sessions() {
        return address(Ports.Port.SESSIONS, "");
    }

    /// The issuer, as tokens name it.
    public URI issuer() {
        return address(Ports.Port.ISSUER, "");
    }

    /// The schema registry's Confluent-compatible API.
    public URI registry() {
        return address(Ports.Port.REGISTRY, "/apis/ccompat/v7");
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + installation.ports().of(Ports.Port.KAFKA);
    }

    /// A fresh access token, good for five minutes.
    ///
    /// @param role `submitter`, `medical-director`, `analyst` or `steward`
    /// @param clinics none for every clinic of the network
    public String token(String role, String network, String... clinics) {
        return new TokenRequest(issuer(), installation.secrets().scripts())
                .send(role, network, List.of(clinics));
    }

    /// Who can log in with a browser.
    public List<DemoAccount> accounts() {
        return installation.accounts();
    }

    List<Part> parts() {
        return parts;
    }

    /// @throws IllegalStateException naming the parts that do not run
    void requireRunning(Collection<String> names) {
        List<String> stopped =
                names.stream().filter(name -> part(name).running().isEmpty()).sorted().toList();
        if (!stopped.isEmpty()) {
            throw new IllegalStateException(
                    "not running: " + String.join(", ", stopped) + "; deploy/local/up first");
        }
    }

    Installation installation() {
        return installation;
    }

    private Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                name + " is none of " + String.join(", ", Part.NAMES)));
    }

    private URI address(Ports.Port port, String path) {
        return URI.create("http://localhost:" + installation.ports().of(port) + path);
    }

    /// The repository that this program is run from, or from a folder of.
    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); ; ) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("run this from a folder of the repository");
            }
            folder = parent;
        }
    }
}
