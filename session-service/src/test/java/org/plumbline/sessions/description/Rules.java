package org.plumbline.sessions.description;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.plumbline.sessions.fact.Times;
import tools.jackson.databind.JsonNode;

/// What the schemas of this document allow: as much of JSON Schema as it uses.
record Rules(Document document) {

    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    boolean allow(JsonNode described, JsonNode value) {
        JsonNode schema = document.resolved(described);
        if (!isOfType(schema, value)) {
            return false;
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            return false;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            return false;
        }
        if (value.isString()) {
            return allowText(schema, value.asString());
        }
        if (value.isNumber()) {
            return allowNumber(schema, value.decimalValue());
        }
        if (value.isArray()) {
            return (!schema.has("maxItems") || value.size() <= schema.path("maxItems").asInt())
                    && value.valueStream().allMatch(item -> allow(schema.path("items"), item));
        }
        return !value.isObject() || allowObject(schema, value);
    }

    private static boolean isOfType(JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asString("")) {
            case "string" -> value.isString();
            case "integer" ->
                    value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    boolean allowText(JsonNode schema, String text) {
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asString()).matcher(text).find()) {
            return false;
        }
        if (schema.has("maxLength") && text.length() > schema.path("maxLength").asInt()) {
            return false;
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> Times.read(text) != null;
            case "uuid" -> UUID.matcher(text).matches();
            default -> true;
        };
    }

    boolean allowNumber(JsonNode schema, BigDecimal number) {
        if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
            return false;
        }
        if (schema.has("exclusiveMinimum")
                && number.compareTo(schema.path("exclusiveMinimum").decimalValue()) <= 0) {
            return false;
        }
        if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
            return false;
        }
        return !schema.has("multipleOf")
                || number.abs().precision() - number.scale() > 30
                || number.stripTrailingZeros().scale()
                        <= schema.path("multipleOf").decimalValue().stripTrailingZeros().scale();
    }

    private boolean allowObject(JsonNode schema, JsonNode value) {
        for (JsonNode name : schema.path("required")) {
            if (value.path(name.asString()).isMissingNode()
                    || value.path(name.asString()).isNull()) {
                return false;
            }
        }
        boolean closed = schema.path("additionalProperties").isBoolean();
        return value.propertyStream()
                .allMatch(field -> {
                    JsonNode property = schema.path("properties").path(field.getKey());
                    return property.isMissingNode()
                            ? !closed
                            : field.getValue().isNull() || allow(property, field.getValue());
                });
    }
}
