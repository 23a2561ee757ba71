package org.plumbline.local;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.Outcome;
import org.plumbline.verify.Verification;

/// What the scripts of `deploy/local` run: `up [--demo]`, `rebuild`, `verify`, `down`, `status`,
/// `reset [--yes]`.
///
/// Exit codes: 0 done; 1 it could not be done; 3 `status` found something that is not ready. Those
/// of `verify`: 0 everything agrees; 1 something differs; 2 it could not be compared.
public final class Main {
    private static final int NOT_READY = 3;
    private static final int NOT_COMPARED = 2;

    private final Home home;
    private final Path root;
    private final PrintStream out;

    private Main(Path root, Home home, PrintStream out) {
        this.root = root;
        this.home = home;
        this.out = out;
    }

    /// Needs the system properties `plumbline.root` and `plumbline.home`.
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        Main main =
                new Main(
                        Path.of(System.getProperty("plumbline.root")),
                        new Home(Path.of(System.getProperty("plumbline.home"))),
                        out);
        System.exit(main.run(List.of(arguments)));
    }

    private int run(List<String> arguments) {
        try {
            return switch (arguments.getFirst()) {
                case "up" -> up(arguments.contains("--demo"));
                case "rebuild" -> rebuild();
                case "verify" -> verify();
                case "down" -> down();
                case "status" -> status();
                case "reset" -> reset(arguments.contains("--yes"));
                default -> throw new IllegalArgumentException("no such command: " + arguments);
            };
        } catch (PortsTaken | StartFailure | IllegalArgumentException | IllegalStateException e) {
            out.flush();
            utf8(FileDescriptor.err).println("\n" + e.getMessage());
            return 1;
        }
    }

    private int up(boolean demo) {
        OptionalDouble rate = DemoPace.asked(System::getenv);
        // noted first: what the services are told depends on it
        DemoWorld world = new DemoWorld(home.create().of(Home.DEMO));
        if (demo && world.want(LocalDate.now(Clock.systemUTC()))) {
            Up before = new Up(platform(), out);
            before.end(Part.REPORTING);
            before.end(Part.SESSIONS);
        }
        if (rate.isPresent() && world.pace(rate.getAsDouble())) {
            new Up(platform(), out).end(Part.DEMO);
        }
        if (demo) {
            Up up = new Up(platform(), out);
            up.start();
            up.load();
        }
        // anew: with the world loaded, there is one part more
        new Up(platform(), out).run();
        return 0;
    }

    private int rebuild() {
        try (TerminalProgress progress = new TerminalProgress(out)) {
            Duration took = platform().rebuild(progress);
            out.printf("  every figure is computed anew, after %.1f s%n", took.toMillis() / 1000.0);
        }
        return 0;
    }

    private int verify() {
        try {
            Platform platform = platform();
            platform.requireRunning(LocalVerification.NEEDS);
            Outcome outcome =
                    new Verification(
                                    LocalVerification.settings(platform.installation()),
                                    Clock.systemUTC())
                            .run();
            out.println(outcome.text());
            return outcome.exitCode();
        } catch (IllegalArgumentException | IllegalStateException e) {
            utf8(FileDescriptor.err).println(e.getMessage());
            return NOT_COMPARED;
        }
    }

    private int down() {
        if (!isInUse()) {
            out.println("nothing runs");
            return 0;
        }
        try (TerminalProgress progress = new TerminalProgress(out)) {
            platform().stop(progress);
        }
        return 0;
    }

    private int status() {
        return new Status(platform()).print(out) ? 0 : NOT_READY;
    }

    private int reset(boolean sure) {
        if (!isInUse()) {
            out.println("there is nothing to delete in " + home.path());
            return 0;
        }
        if (!sure && !agrees()) {
            out.println("nothing is deleted");
            return 1;
        }
        down();
        home.delete();
        out.println("everything recorded here is deleted: " + home.path());
        return 0;
    }

    private boolean agrees() {
        out.print("Delete all data of " + home.path() + "? Type yes: ");
        out.flush();
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return "yes".equals(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A platform has been started here once; without one, no secrets or ports are made up.
    private boolean isInUse() {
        return new RecordedPorts(home).read().isPresent();
    }

    private Platform platform() {
        home.create();
        boolean running =
                Part.NAMES.stream().anyMatch(name -> home.pid(name).running().isPresent());
        Ports ports = new RecordedPorts(home).choose(running, System::getenv);
        return new Platform(
                new Installation(
                        root,
                        home,
                        ports,
                        home.of(Home.APPLICATIONS),
                        true,
                        System.getenv("PLUMBLINE_DEMO_PASSWORD"),
                        catalog(System.getenv("PLUMBLINE_CATALOG"))));
    }

    private static @Nullable Path catalog(@Nullable String named) {
        return named == null || named.isBlank() ? null : Path.of(named).toAbsolutePath();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
