package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.Numbers;
import org.plumbline.sessions.json.ObjectBuilder;

/// What a cell says, in JSON. A number is written with a point, or with a comma where that can be
/// nothing else. Nothing is guessed: what may be two numbers, or none, stays text, for the reader
/// to refuse.
final class Cells {

    /// A comma that cannot separate thousands, which are three digits behind others than zero.
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("-?(?:0,\\d{1,20}|[1-9]\\d{0,11},(?:\\d{1,2}|\\d{4,20}))");

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
                Json number = Numbers.read(withPoint(text));
                yield number == null ? new Json.Text(text) : number;
            }
            case LIST -> new Json.Arr(new ArrayList<>(parts(text).map(Json.Text::new).toList()));
            case EVENTS -> new Json.Arr(List.copyOf(parts(text).map(Cells::event).toList()));
        };
    }

    private static String withPoint(String text) {
        return DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
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
