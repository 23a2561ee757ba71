package org.plumbline.sessions.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An OpenAPI document as it is served.
record Document(JsonNode root) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /// One operation.
    record Call(String method, String path, JsonNode operation) {

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    static Document of(String json) {
        return new Document(JsonMapper.builder().build().readTree(json));
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        root.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) -> {
                            if (METHODS.contains(method)) {
                                calls.add(new Call(method, path, operation));
                            }
                        }));
        return calls;
    }

    /// What stands where a reference leads, or the node itself.
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

    List<JsonNode> parameters(Call call) {
        return call.operation().path("parameters").valueStream().map(this::resolved).toList();
    }

    JsonNode response(Call call, int status) {
        return resolved(call.operation().path("responses").path(Integer.toString(status)));
    }

    /// The contents of a body or answer, resolved, for one media type.
    JsonNode content(JsonNode described, String type) {
        return resolved(described).path("content").path(type);
    }

    JsonNode schema(JsonNode holder) {
        return resolved(holder.path("schema"));
    }

    List<JsonNode> examples(JsonNode content) {
        return content.path("examples")
                .valueStream()
                .map(example -> resolved(example).path("value"))
                .toList();
    }

    Set<String> codes(String schema) {
        return root.at("/components/schemas/" + schema + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
