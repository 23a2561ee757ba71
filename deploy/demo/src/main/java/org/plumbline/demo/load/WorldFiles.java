package org.plumbline.demo.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.demo.form.CsvRow;
import org.plumbline.demo.scenario.Network;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;

/// Two files for each network: what was entered in time, and then what came late, was amended or
/// was taken back.
public final class WorldFiles {
    private final Map<String, Path> first = new LinkedHashMap<>();
    private final Map<String, Path> second = new LinkedHashMap<>();

    private WorldFiles() {}

    /// Writes them into a folder, which is made where it is absent.
    ///
    /// @param until what is entered later is left out
    public static WorldFiles write(World world, Path folder, Instant until) {
        WorldFiles files = new WorldFiles();
        for (Network network : world.scenario().networks()) {
            String name = "synthetic-" + network.network();
            files.first.put(network.network(), folder.resolve(name + "-1.csv"));
            files.second.put(network.network(), folder.resolve(name + "-2.csv"));
        }
        try {
            Files.createDirectories(folder);
            files.fill(world, until.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// In the order of the scenario's networks.
    public Map<String, Path> first() {
        return first;
    }

    public Map<String, Path> second() {
        return second;
    }

    public void delete() {
        try {
            for (Path file : first.values()) {
                Files.deleteIfExists(file);
            }
            for (Path file : second.values()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(World world, long end) throws IOException {
        try (Writers firsts = new Writers(first);
                Writers seconds = new Writers(second)) {

            world.patients()
                    .forEach(patient -> {
                        String network = patient.home().network().network();
                        for (Submission submission : world.submissions(patient)) {
                            if (submission.enteredAt() <= end) {
                                boolean later = submission.revision() > 1 || submission.isLate();
                                CsvRow.write(submission, (later ? seconds : firsts).of(network));
                            }
                        }
                    });
        }
    }

    /// Open files by network, each with its header.
    private static final class Writers implements AutoCloseable {
        private final Map<String, BufferedWriter> open = new LinkedHashMap<>();

        Writers(Map<String, Path> files) throws IOException {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                BufferedWriter writer = Files.newBufferedWriter(file.getValue());
                open.put(file.getKey(), writer);
                writer.write(CsvRow.HEADER);
            }
        }

        BufferedWriter of(String network) {
            return Objects.requireNonNull(open.get(network));
        }

        @Override
        public void close() throws IOException {
            List<IOException> faults = new ArrayList<>();
            for (BufferedWriter writer : open.values()) {
                try {
                    writer.close();
                } catch (IOException e) {
                    faults.add(e);
                }
            }
            if (!faults.isEmpty()) {
                throw faults.getFirst();
            }
        }
    }
}
