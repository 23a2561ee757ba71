package org.plumbline.sessions.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value. Numbers keep their exact value; fields keep their order.
public sealed interface Json {

    record Obj(Map<String, Json> fields) implements Json {

        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /// The field's value, null where it is absent or JSON's null.
        public @Nullable Json get(String name) {
            Json value = fields.get(name);
            return value instanceof Null ? null : value;
        }

        /// The field's text, null where it has none.
        public @Nullable String text(String name) {
            return get(name) instanceof Text(String text) ? text : null;
        }

        /// The field's whole number, null where it has none.
        public @Nullable Long whole(String name) {
            return get(name) instanceof Num(BigDecimal number) ? number.longValueExact() : null;
        }

        public Obj with(String name, Json value) {
            Map<String, Json> changed = new LinkedHashMap<>(fields);
            changed.put(name, value);
            return new Obj(changed);
        }

        public Obj without(String name) {
            Map<String, Json> changed = new LinkedHashMap<>(fields);
            changed.remove(name);
            return new Obj(changed);
        }
    }

    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }
    }

    record Text(String text) implements Json {}

    record Num(BigDecimal number) implements Json {

        public static Num of(long number) {
            return new Num(BigDecimal.valueOf(number));
        }
    }

    /// A number with so many digits, or such an exponent, that arithmetic with it is refused.
    record Excessive() implements Json {}

    record Bool(boolean truth) implements Json {}

    record Null() implements Json {}

    static Json of(@Nullable String text) {
        return text == null ? new Null() : new Text(text);
    }

    static Json of(@Nullable Long number) {
        return number == null ? new Null() : Num.of(number);
    }
}
