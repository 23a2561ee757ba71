package org.plumbline.reporting.catalog;

import java.util.List;
import java.util.Optional;

/// What is said of an entry under one name.
///
/// @param kind for the style: empty, or `claim` for what is no result
record Row(String name, String kind, List<Value> values) {

    Row {
        values = List.copyOf(values);
    }

    static Row of(String name, List<Value> values) {
        return new Row(name, "", values);
    }

    static Row of(String name, Value value) {
        return of(name, List.of(value));
    }

    static Row of(String name, String text) {
        return of(name, text.isBlank() ? List.of() : List.of(Value.of(text)));
    }

    static Row of(String name, Optional<Value> value) {
        return of(name, value.stream().toList());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }
}
