package org.plumbline.schemas.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// What the schemas are, and every version that they ever were:
/// `schema-history/<record>/<version>.avsc`.
final class SchemaHistory {

    private static final Path CURRENT = Path.of("src/main/avro");
    private static final Path HISTORY = Path.of("schema-history");

    private SchemaHistory() {}

    static List<String> records() throws IOException {
        try (Stream<Path> files = Files.list(CURRENT)) {
            return files.map(file -> file.getFileName().toString().replace(".avsc", ""))
                    .sorted()
                    .toList();
        }
    }

    static List<String> recordsWithHistory() throws IOException {
        try (Stream<Path> folders = Files.list(HISTORY)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    static String currentText(String name) throws IOException {
        return Files.readString(CURRENT.resolve(name + ".avsc"));
    }

    static Schema current(String name) throws IOException {
        return parse(currentText(name));
    }

    /// Oldest first.
    static List<String> versions(String name) throws IOException {
        try (Stream<Path> files = Files.list(HISTORY.resolve(name))) {
            List<Path> ordered =
                    files.sorted(Comparator.comparingInt(SchemaHistory::version)).toList();
            return ordered.stream().map(SchemaHistory::read).toList();
        }
    }

    static Schema parse(String text) {
        return new Schema.Parser().parse(text);
    }

    /// Whether either reads what the other has written.
    static boolean compatible(Schema one, Schema other) {
        return reads(one, other) && reads(other, one);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
