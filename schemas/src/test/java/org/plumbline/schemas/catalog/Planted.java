package org.plumbline.schemas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The shipped files with one change in them.
final class Planted {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Planted() {}

    static InputStream shipped(String name) throws IOException {
        InputStream file = Catalog.class.getResourceAsStream("/catalog/" + name);
        if (file == null) {
            throw new IOException(name);
        }
        return file;
    }

    /// Another text in one file.
    static CatalogFiles.Source inText(String kind, UnaryOperator<String> change) {
        return name -> {
            InputStream file = shipped(name);
            if (!name.equals(kind + ".json")) {
                return file;
            }
            String before = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String after = change.apply(before);
            assertThat(after).as("the change in %s", name).isNotEqualTo(before);
            return new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    /// Another value in one entry.
    ///
    /// @param path names and positions, joined by slashes
    /// @param value JSON; nothing takes the field away
    static CatalogFiles.Source inEntry(String kind, String slug, String path, String value) {
        return inText(
                kind,
                text -> {
                    ObjectNode file = (ObjectNode) JSON.readTree(text);
                    set(entry(file, slug), path, value);
                    return file.toString();
                });
    }

    private static ObjectNode entry(JsonNode file, String slug) {
        return (ObjectNode)
                file.path("entries")
                        .valueStream()
                        .filter(each -> each.path("slug").asString().equals(slug))
                        .findFirst()
                        .orElseThrow();
    }

    private static void set(JsonNode entry, String path, String value) {
        int last = path.lastIndexOf('/');
        JsonNode holder = last < 0 ? entry : entry.at('/' + path.substring(0, last));
        String name = path.substring(last + 1);
        switch (holder) {
            case ArrayNode array when name.equals("-") -> array.add(JSON.readTree(value));
            case ArrayNode array when value.isEmpty() -> array.remove(Integer.parseInt(name));
            case ArrayNode array -> array.set(Integer.parseInt(name), JSON.readTree(value));
            case ObjectNode object when value.isEmpty() -> object.remove(name);
            case ObjectNode object -> object.set(name, JSON.readTree(value));
            default -> throw new IllegalArgumentException("nothing at " + path);
        }
    }
}
