package org.plumbline.schemas.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Entries from JSON. A field that is not known is a fault, so that a misspelt one is not lost in
/// silence.
final class EntryReader {

    private final JsonMapper json;

    private EntryReader(JsonMapper json) {
        this.json = json;
    }

    /// Of what is shipped: a field that is left out is a fault too, unless it is optional.
    static EntryReader complete() {
        return new EntryReader(
                strict().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build());
    }

    /// Of what networks add: texts, lists and marks that are left out are empty.
    static EntryReader lenient() {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        JsonMapper.Builder builder =
                strict().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        for (Class<?> type : List.of(String.class, List.class, Map.class)) {
            builder.withConfigOverride(type, override -> override.setNullHandling(empty));
        }
        return new EntryReader(builder.build());
    }

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS);
    }

    JsonNode tree(InputStream file) {
        try {
            JsonNode tree = json.readTree(file);
            if (!tree.isObject()) {
                throw new InvalidCatalogException("not a JSON object");
            }
            return tree;
        } catch (JacksonException malformed) {
            throw new InvalidCatalogException(
                    "not JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    /// Refuses an object that has other fields than these.
    static void allowOnly(JsonNode object, List<String> fields) {
        object.propertyNames()
                .forEach(name -> {
                    if (!fields.contains(name)) {
                        throw new InvalidCatalogException("there is no field " + name);
                    }
                });
    }

    static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw new InvalidCatalogException(name + " must be a text");
        }
        return value.asString();
    }

    <E> List<E> entries(String kind, JsonNode list, Class<E> type) {
        if (!list.isArray()) {
            throw new InvalidCatalogException(kind + ": not a list");
        }
        List<E> entries = new ArrayList<>();
        for (JsonNode entry : list) {
            entries.add(entry(kind, entries.size(), entry, type));
        }
        return List.copyOf(entries);
    }

    private <E> E entry(String kind, int index, JsonNode entry, Class<E> type) {
        String place = kind + ": " + entry.path("slug").asString("entry " + (index + 1));
        if (Entry.class.isAssignableFrom(type) && !entry.isObject()) {
            throw new InvalidCatalogException(place + ": not an entry but " + entry);
        }
        try {
            return json.treeToValue(entry, type);
        } catch (JacksonException malformed) {
            if (malformed.getCause() instanceof InvalidCatalogException rule) {
                throw rule.in(place);
            }
            throw new InvalidCatalogException(
                    place + ": not in an entry's form: " + malformed.getOriginalMessage(),
                    malformed);
        }
    }
}
