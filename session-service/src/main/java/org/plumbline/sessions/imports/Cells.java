package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.Numbers;
import org.plumbline.sessions.json.ObjectBuilder;

/// What a cell says, in JSON. Nothing is guessed: what is not written as a number stays text, for
/// the reader to refuse.
final class Cells {

    private Cells() {}

    /// Without surrounding space of any kind.
    static String trimmed(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    /// @return null where the cell is empty
    static @Nullable Json read(String cell, Column.Form form) {
        String text = trimmed(cell);
        if (text.isEmpty()) {
            return null;
        }
        return switch (form) {
            case TEXT, TIME -> new Json.Text(text);
            case NUMBER -> {
                Json number = Numbers.read(text);
                yield number == null ? new Json.Text(text) : number;
            }
            case LIST -> new Json.Arr(new ArrayList<>(parts(text).map(Json.Text::new).toList()));
            case EVENTS -> new Json.Arr(List.copyOf(parts(text).map(Cells::event).toList()));
        };
    }

    private static java.util.stream.Stream<String> parts(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(Cells::trimmed).filter(p -> !p.isEmpty());
    }

    private static Json event(String text) {
        int colon = text.indexOf(':');
        ObjectBuilder event = new ObjectBuilder();
        event.put("code", colon < 0 ? text : trimmed(text.substring(0, colon)));
        if (colon >= 0) {
            event.put("severity", trimmed(text.substring(colon + 1)));
        }
        return event.build();
    }
}
