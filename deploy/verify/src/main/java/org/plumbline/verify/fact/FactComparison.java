package org.plumbline.verify.fact;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plumbline.verify.difference.Differences;

/// Compares the facts of the journal with those on the topics, which come in another order: both go
/// to files, by patient, and one file after the other is read and compared. Needs memory for one
/// file only.
public final class FactComparison implements AutoCloseable {

    private enum Source {
        JOURNAL,
        JOURNAL_LATER,
        TOPIC,
        TOMBSTONE
    }

    private static final int BUFFER = 4 * 1024;

    private final List<Path> paths;
    private final List<DataOutputStream> files = new ArrayList<>();
    private final Differences differences;

    /// @param directory an empty one; its files are deleted on closing
    /// @param parts how many files
    public FactComparison(Path directory, int parts, Differences differences) throws IOException {
        this.differences = differences;
        paths =
                IntStream.range(0, parts)
                        .mapToObj(part -> directory.resolve("facts-" + part))
                        .toList();
        for (Path path : paths) {
            files.add(
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(path), BUFFER)));
        }
    }

    /// The newest revision in the journal at the position that is looked at.
    public void recorded(Fact fact) {
        write(Source.JOURNAL, fact.key(), fact.revision(), fact.digest(), "");
    }

    /// A revision that came after the position and may or may not be on the topic already.
    public void recordedLater(Fact fact) {
        write(Source.JOURNAL_LATER, fact.key(), fact.revision(), fact.digest(), "");
    }

    /// A record of a clinic topic, in whatever order.
    ///
    /// @param place where it is, for people
    public void published(PublishedFact fact, String place) {
        write(Source.TOPIC, fact.key(), fact.revision(), fact.digest(), place);
    }

    /// A record that erases.
    public void erased(FactKey key, String place) {
        write(Source.TOMBSTONE, key, 0, new Digest(0, 0), place);
    }

    /// Compares everything that has come. To be called once.
    public void compare() {
        try {
            for (int part = 0; part < paths.size(); part++) {
                files.get(part).close();
                Map<String, FactState> states = read(paths.get(part));
                states.forEach((key, state) -> state.judge(key, differences));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Source source, FactKey key, long revision, Digest digest, String place) {
        DataOutputStream file = files.get(Math.floorMod(key.patientKey().hashCode(), files.size()));
        try {
            file.writeUTF(source.name());
            file.writeUTF(key.toString());
            file.writeLong(revision);
            file.writeLong(digest.high());
            file.writeLong(digest.low());
            file.writeUTF(place);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, FactState> read(Path path) throws IOException {
        Map<String, FactState> states = new TreeMap<>();
        try (DataInputStream file =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                read(file, states);
            }
        } catch (EOFException end) {
            return states;
        }
    }

    private static void read(DataInputStream file, Map<String, FactState> states)
            throws IOException {
        Source source = Source.valueOf(file.readUTF());
        FactState state = states.computeIfAbsent(file.readUTF(), _ -> new FactState());
        FactState.Version version =
                new FactState.Version(
                        file.readLong(), new Digest(file.readLong(), file.readLong()));
        String place = file.readUTF();
        switch (source) {
            case JOURNAL -> state.recorded(version);
            case JOURNAL_LATER -> state.recordedLater(version);
            case TOPIC -> state.published(version, place);
            case TOMBSTONE -> state.erased(place);
        }
    }

    @Override
    public void close() throws IOException {
        for (int part = 0; part < paths.size(); part++) {
            files.get(part).close();
            Files.deleteIfExists(paths.get(part));
        }
    }
}
