package org.plumbline.sessions.relay;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one object of a journal entry's content, strictly: a field of another type
/// than the event's is a bug of whoever wrote it.
final class ContentFields {

    private final long journalId;
    private final JsonNode object;

    ContentFields(long journalId, JsonNode object) {
        this.journalId = journalId;
        this.object = object;
    }

    String text(String field) {
        return optionalText(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<String> optionalText(String field) {
        return present(field)
                .map(node -> {
                    if (!node.isString()) {
                        throw fault(field, "is not a text");
                    }
                    return node.stringValue();
                });
    }

    long integer(String field) {
        return optionalInteger(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<Long> optionalInteger(String field) {
        return present(field)
                .map(node -> {
                    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                        throw fault(field, "is not an integer");
                    }
                    return node.longValue();
                });
    }

    Optional<Integer> optionalInt(String field) {
        return optionalInteger(field).map(Math::toIntExact);
    }

    List<String> texts(String field) {
        return elements(field).map(JsonNode::stringValue).toList();
    }

    List<ContentFields> objects(String field) {
        return elements(field).map(node -> new ContentFields(journalId, node)).toList();
    }

    private java.util.stream.Stream<JsonNode> elements(String field) {
        return present(field).stream()
                .flatMap(node -> {
                    if (!node.isArray()) {
                        throw fault(field, "is not a list");
                    }
                    return StreamSupport.stream(node.spliterator(), false);
                });
    }

    private Optional<JsonNode> present(String field) {
        @Nullable JsonNode node = object.get(field);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private UnpublishableEntry fault(String field, String what) {
        return new UnpublishableEntry(journalId, field + " " + what);
    }
}
