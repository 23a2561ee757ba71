package org.plumbline.verify.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that an event says as one text, so that two can be told apart: its fields by name,
/// each value behind its length, absent ones left out.
final class FactText {

    private final StringBuilder text = new StringBuilder(256);

    FactText with(String name, @Nullable Object value) {
        if (value != null) {
            String written = value.toString();
            text.append(name).append('=').append(written.length()).append(':').append(written);
        }
        return this;
    }

    FactText with(String name, List<String> elements) {
        elements.forEach(element -> with(name, element));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    Digest digest() {
        return Digest.of(toString());
    }
}
