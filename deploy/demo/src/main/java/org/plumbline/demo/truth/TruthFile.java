package org.plumbline.demo.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.demo.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The truth as a file that people and programs can read: a line for each entry.
public final class TruthFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TruthFile() {}

    /// Finds out and writes what is true of a world.
    public static void write(World world, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(TruthTeller.of(world)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Truth truth) {
        JsonNode tree = JSON.valueToTree(truth);
        return tree.properties().stream()
                .map(TruthFile::field)
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String field(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        String text =
                value.isArray()
                        ? value.valueStream()
                                .map(JsonNode::toString)
                                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"))
                        : value.toString();
        return JSON.writeValueAsString(field.getKey()) + ": " + text;
    }
}
