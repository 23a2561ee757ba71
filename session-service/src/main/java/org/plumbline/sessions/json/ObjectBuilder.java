package org.plumbline.sessions.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes objects without fields that say nothing: what is null or empty is left out.
public final class ObjectBuilder {

    private final Map<String, Json> fields = new LinkedHashMap<>();

    public ObjectBuilder put(String name, @Nullable Json value) {
        if (value != null && !saysNothing(value)) {
            fields.put(name, value);
        }
        return this;
    }

    public ObjectBuilder put(String name, @Nullable String text) {
        return put(name, text == null ? null : new Json.Text(text));
    }

    public ObjectBuilder put(String name, @Nullable Long number) {
        return put(name, number == null ? null : Json.Num.of(number));
    }

    public ObjectBuilder put(String name, @Nullable BigDecimal number) {
        return put(name, number == null ? null : new Json.Num(number));
    }

    public ObjectBuilder put(String name, List<? extends Json> items) {
        return put(name, new Json.Arr(List.copyOf(items)));
    }

    public ObjectBuilder putTexts(String name, List<String> texts) {
        return put(name, texts.stream().map(Json.Text::new).toList());
    }

    public Json.Obj build() {
        return new Json.Obj(fields);
    }

    private static boolean saysNothing(Json value) {
        return switch (value) {
            case Json.Null _ -> true;
            case Json.Arr(List<Json> items) -> items.isEmpty();
            case Json.Obj(Map<String, Json> inner) -> inner.isEmpty();
            default -> false;
        };
    }
}
