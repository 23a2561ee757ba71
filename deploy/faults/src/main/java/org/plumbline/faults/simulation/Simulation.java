package org.plumbline.faults.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.schemas.serde.SchemaRegistry;

/// One world after another through the stream, compared with the reference on the way and at the
/// end.
///
/// @param directory for the stores of one world at a time
public record Simulation(SchemaRegistry registry, Path directory) {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final int STOPS = 3;

    /// In a file system that is memory, where there is one: every world opens and closes two
    /// stores, and most of its time would go into waiting for the disk.
    ///
    /// @param otherwise where there is none
    static Simulation in(SchemaRegistry registry, Path otherwise) {
        return new Simulation(registry, Files.isWritable(MEMORY) ? MEMORY : otherwise);
    }

    /// Where stream and reference parted.
    ///
    /// @param least the fewest of the events that still part them
    /// @param how the cells that differ after these
    public record Failure(long seed, List<Event> least, List<String> how) {

        @Override
        public String toString() {
            return "seed %d, %d events:%n  %s%n%s"
                    .formatted(
                            seed,
                            least.size(),
                            least.stream().map(Event::toString).collect(Collectors.joining("\n  ")),
                            String.join("\n", how));
        }
    }

    /// The world of this seed, against a reference that makes the mistake.
    Optional<Failure> failure(long seed, List<Event> events, Mistake mistake) {
        Set<Integer> stops = stops(seed, events.size());
        try (var stream = start()) {
            for (int i = 0; i < events.size(); i++) {
                stream.value().take(events.get(i));
                List<Event> arrived = events.subList(0, i + 1);
                if (stops.contains(i) && !differences(stream.value(), arrived, mistake).isEmpty()) {
                    return Optional.of(shrunk(seed, arrived, mistake));
                }
            }
        }
        return Optional.empty();
    }

    /// Also the last event is one.
    private static Set<Integer> stops(long seed, int events) {
        var random = new SplittableRandom(~seed);
        return IntStream.concat(
                        IntStream.of(events - 1),
                        IntStream.range(0, STOPS).map(i -> random.nextInt(events)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Failure shrunk(long seed, List<Event> events, Mistake mistake) {
        List<Event> least = Shrinking.of(events, some -> !after(some, mistake).isEmpty());
        return new Failure(seed, least, after(least, mistake));
    }

    private List<String> after(List<Event> events, Mistake mistake) {
        try (var stream = start()) {
            events.forEach(stream.value()::take);
            return differences(stream.value(), events, mistake);
        }
    }

    private static List<String> differences(
            DrivenStream stream, List<Event> arrived, Mistake mistake) {
        Stream<String> cells =
                Difference.between(Reference.cells(arrived, mistake), stream.cells()).stream()
                        .map(Difference::toString);
        Stream<String> others =
                Stream.of(
                                differing(
                                        "dead letters",
                                        Reference.contradictions(arrived),
                                        stream.deadLetters()),
                                differing("updates out of sequence", 0, stream.gaps()))
                        .flatMap(Optional::stream);
        return Stream.concat(cells, others).toList();
    }

    private static Optional<String> differing(String what, long expected, long found) {
        return expected == found
                ? Optional.empty()
                : Optional.of("%s: %d instead of %d".formatted(what, found, expected));
    }

    private record Running(DrivenStream value, Path state) implements AutoCloseable {

        @Override
        public void close() {
            value.close();
            try (Stream<Path> files = Files.walk(state)) {
                files.sorted(Comparator.reverseOrder()).forEach(Running::delete);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path file) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private Running start() {
        try {
            Path state = Files.createTempDirectory(directory, "simulated-");
            return new Running(new DrivenStream(registry, state), state);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
