package org.plumbline.sessions.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Values at, about and beyond what a schema allows, as JSON texts.
final class Values {

    private static final List<String> ODD_TEXTS =
            List.of(
                    "",
                    " ",
                    "a b",
                    "é",
                    "\uD83D\uDC89",
                    "\u202Eabc",
                    "ａ",
                    "'; drop table journal; --",
                    "../x",
                    "${jndi:ldap://x}",
                    "<script>",
                    "=1+1",
                    "NaN",
                    "2026-02-30T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "2026-03-01",
                    "20454",
                    "-1",
                    "a".repeat(64),
                    "a".repeat(65),
                    "a".repeat(300));
    private static final List<String> OTHER_TYPES =
            List.of("null", "true", "0", "-1", "1.5", "[]", "{}", "[null]", "{\"x\":1}", "\"x\"");
    private static final List<String> ODD_NUMBERS =
            List.of(
                    "-0.0",
                    "1e400",
                    "-1e400",
                    "1e-400",
                    "1e1000000",
                    "9".repeat(30),
                    "9".repeat(45),
                    "9".repeat(1001),
                    "0." + "3".repeat(30));
    private static final List<String> ODD_RAW_TEXTS =
            List.of("\"\\u0000\"", "\"\\ud800\"", "\"" + "x".repeat(70_000) + "\"");

    private Values() {}

    /// For a field of a body.
    static Set<String> json(JsonNode schema) {
        Set<String> values = new LinkedHashSet<>(OTHER_TYPES);
        values.addAll(ODD_NUMBERS);
        values.addAll(ODD_RAW_TEXTS);
        numbers(schema).forEach(number -> values.add(number.toPlainString()));
        texts(schema).forEach(text -> values.add(quoted(text)));
        return values;
    }

    /// For a parameter.
    static Set<String> texts(JsonNode schema) {
        Set<String> values = new LinkedHashSet<>(ODD_TEXTS);
        schema.path("enum")
                .forEach(each -> {
                    values.add(each.asString());
                    values.add(each.asString().toUpperCase(java.util.Locale.ROOT));
                });
        if (schema.path("type").asString("").equals("integer")) {
            values.addAll(numbers(schema).stream().map(BigDecimal::toPlainString).toList());
            values.addAll(List.of("1e2", "0x10", "+1", "9".repeat(30)));
        }
        return values;
    }

    private static List<BigDecimal> numbers(JsonNode schema) {
        BigDecimal step =
                schema.path("type").asString("").equals("integer")
                        ? BigDecimal.ONE
                        : schema.has("multipleOf")
                                ? schema.path("multipleOf").decimalValue()
                                : new BigDecimal("0.001");
        List<BigDecimal> numbers = new ArrayList<>();
        for (String bound : List.of("minimum", "exclusiveMinimum", "maximum")) {
            if (schema.has(bound)) {
                BigDecimal at = schema.path(bound).decimalValue();
                numbers.addAll(
                        List.of(
                                at.subtract(step),
                                at,
                                at.add(step),
                                at.add(step.movePointLeft(1))));
            }
        }
        return numbers;
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c ->
                        c < 0x20 || c == '"' || c == '\\'
                                ? "\\u%04x".formatted(c)
                                : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
