package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Times;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;

/// What a row says about its record.
sealed interface Patch {

    /// The record as the row wants it.
    Json.Obj applyTo(Json.Obj record);

    /// The session that the row names, null where it names none.
    @Nullable String session();

    /// The same for rows that say the same: numbers and times as what they mean.
    String meaning();

    /// Where in the row a fault of the record is, by its JSON pointer.
    String place(String pointer);

    /// A value for each column that there is, null where the cell is empty.
    record Cells(Map<Column, @Nullable Json> values) implements Patch {

        /// The record with these values in their places; what has no column keeps its value, what
        /// has an empty cell is gone. A list of which a row can carry one entry is replaced unless
        /// it had one.
        @Override
        public Json.Obj applyTo(Json.Obj record) {
            Json changed = record;
            for (Map.Entry<Column, @Nullable Json> value : values.entrySet()) {
                String[] path = value.getKey().pointer().substring(1).split("/");
                changed = set(changed, path, 0, value.getValue());
            }
            return pruned(changed) instanceof Json.Obj object ? object : new Json.Obj(Map.of());
        }

        @Override
        public @Nullable String session() {
            return values.get(Column.SESSION) instanceof Json.Text(String id) ? id : null;
        }

        @Override
        public String meaning() {
            StringBuilder text = new StringBuilder();
            values.forEach((column, value) ->
                    text.append(column)
                            .append('=')
                            .append(meaningOf(value, column.form() == Column.Form.TIME))
                            .append('\n'));
            return text.toString();
        }

        @Override
        public String place(String pointer) {
            return Column.at(pointer);
        }

        private static Json set(@Nullable Json at, String[] path, int depth, @Nullable Json value) {
            if (depth == path.length) {
                return value == null ? new Json.Null() : value;
            }
            if (path[depth].equals("0")) {
                Json only =
                        at instanceof Json.Arr(List<Json> items) && items.size() == 1
                                ? items.getFirst()
                                : null;
                return new Json.Arr(List.of(set(only, path, depth + 1, value)));
            }
            Json.Obj object = at instanceof Json.Obj there ? there : new Json.Obj(Map.of());
            return object.with(path[depth], set(object.get(path[depth]), path, depth + 1, value));
        }

        private static @Nullable Json pruned(Json value) {
            return switch (value) {
                case Json.Null _ -> null;
                case Json.Obj(Map<String, Json> fields) -> {
                    Map<String, Json> kept = new LinkedHashMap<>();
                    fields.forEach((name, inner) -> {
                        Json left = pruned(inner);
                        if (left != null) {
                            kept.put(name, left);
                        }
                    });
                    yield kept.isEmpty() ? null : new Json.Obj(kept);
                }
                case Json.Arr(List<Json> items) -> {
                    List<Json> kept = new ArrayList<>();
                    for (Json item : items) {
                        Json left = pruned(item);
                        if (left != null) {
                            kept.add(left);
                        }
                    }
                    yield kept.isEmpty() ? null : new Json.Arr(kept);
                }
                default -> value;
            };
        }
    }

    /// The whole record, as a PUT would carry it.
    record Whole(Json.Obj body) implements Patch {

        @Override
        public Json.Obj applyTo(Json.Obj record) {
            return body;
        }

        @Override
        public @Nullable String session() {
            return body.text("session");
        }

        @Override
        public String meaning() {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(body.fields())
                    .forEach((name, value) ->
                            text.append(name)
                                    .append('=')
                                    .append(meaningOf(value, name.endsWith("At")))
                                    .append('\n'));
            return text.toString();
        }

        @Override
        public String place(String pointer) {
            return pointer;
        }
    }

    private static String meaningOf(@Nullable Json value, boolean time) {
        return switch (value) {
            case null -> "";
            case Json.Null _ -> "";
            case Json.Excessive _ -> "excessive";
            case Json.Text(String text) when time -> {
                Long millis = Times.read(text);
                yield millis == null ? text : millis.toString();
            }
            default -> JsonText.of(value);
        };
    }
}
