package org.plumbline.sessions.description;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a body, of those inside it and of the first of each list, and how one is changed.
record Fields(Document document, JsonNode example) {

    private static final String MARK = "\u0001";

    /// JSON pointers of all fields that the schema has where the example has their object, with
    /// what the schema says of each.
    Map<String, JsonNode> all(JsonNode schema) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        collect("", document.resolved(schema), found);
        return found;
    }

    private void collect(String at, JsonNode schema, Map<String, JsonNode> found) {
        JsonNode there = at.isEmpty() ? example : example.at(at);
        if (there.isObject()) {
            schema.path("properties")
                    .forEachEntry((name, property) -> {
                        JsonNode resolved = document.resolved(property);
                        found.put(at + "/" + name, resolved);
                        collect(at + "/" + name, resolved, found);
                    });
        } else if (there.isArray() && !there.isEmpty()) {
            JsonNode items = document.resolved(schema.path("items"));
            found.put(at + "/0", items);
            collect(at + "/0", items, found);
        }
    }

    /// The example with that text in the place of a field; absent: without the field.
    String with(String pointer, Optional<String> raw) {
        JsonNode changed = example.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = slash == 0 ? changed : changed.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode list) {
            list.remove(0);
            raw.ifPresent(_ -> list.insert(0, MARK));
        } else if (parent instanceof ObjectNode object) {
            object.remove(name);
            raw.ifPresent(_ -> object.put(name, MARK));
        }
        return changed.toString().replace("\"\\u0001\"", raw.orElse(""));
    }
}
