package org.plumbline.outcomes.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One place of one source file, written wrongly.
///
/// @param file below the package `org.plumbline.outcomes`
/// @param right a text that the file has exactly once
/// @param wrong what stands there instead
record Mutation(String name, String file, String right, String wrong) {
    private static final Path SOURCES = Path.of("src/main/java/org/plumbline/outcomes");

    String source() throws IOException {
        String text = Files.readString(SOURCES.resolve(file));
        if (text.indexOf(right) < 0 || text.indexOf(right) != text.lastIndexOf(right)) {
            throw new IllegalStateException(file + " does not have once: " + right);
        }
        return text.replace(right, wrong);
    }

    /// File name without folder.
    String fileName() {
        return Path.of(file).getFileName().toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
