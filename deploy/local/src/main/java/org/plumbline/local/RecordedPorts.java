package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The ports that a home's platform was last started with: every later command finds it there.
record RecordedPorts(Home home) {

    void write(Ports ports) {
        Secrets.writeForOwner(
                home.of(Home.PORTS), ports.lines().collect(Collectors.joining("\n", "", "\n")));
    }

    Optional<Ports> read() {
        try {
            if (Files.notExists(home.of(Home.PORTS))) {
                return Optional.empty();
            }
            Map<String, String> numbers = new HashMap<>();
            for (String line : Files.readAllLines(home.of(Home.PORTS))) {
                List<String> pair = List.of(line.split("=", 2));
                numbers.put(pair.getFirst(), pair.getLast());
            }
            return Optional.of(Ports.from(numbers::get));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a command works with: the ports of the platform that runs; the environment's, or the
    /// usual ones, where none does.
    ///
    /// @throws IllegalArgumentException if the environment asks a running platform to move
    Ports choose(boolean running, Function<String, @Nullable String> environment) {
        Optional<Ports> recorded = running ? read() : Optional.empty();
        if (recorded.isEmpty()) {
            return Ports.from(environment);
        }
        Ports now = recorded.get();
        Ports asked = Ports.from(variable -> orElse(environment.apply(variable), variable, now));
        if (!asked.equals(now)) {
            throw new IllegalArgumentException(
                    "the platform runs on other ports than the environment asks for: "
                            + "deploy/local/down first, or unset the variables\n"
                            + "it runs on "
                            + now.lines().collect(Collectors.joining(" ")));
        }
        return now;
    }

    private static @Nullable String orElse(
            @Nullable String asked, String variable, Ports otherwise) {
        return asked == null || asked.isBlank()
                ? otherwise
                        .lines()
                        .filter(line -> line.startsWith(variable + "="))
                        .map(line -> line.substring(variable.length() + 1))
                        .findFirst()
                        .orElse(null)
                : asked;
    }
}
