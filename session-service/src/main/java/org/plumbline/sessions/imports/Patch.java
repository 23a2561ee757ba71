package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;

/// What the cells of a row say about its record: a value for each column that there is, null where
/// the cell is empty.
record Patch(Map<Column, @Nullable Json> values) {

    /// The record with these values in their places; what has no column keeps its value, what has
    /// an empty cell is gone. A list of which a row can carry one entry is replaced unless it had
    /// one.
    Json.Obj applyTo(Json.Obj record) {
        Json changed = record;
        for (Map.Entry<Column, @Nullable Json> value : values.entrySet()) {
            String[] path = value.getKey().pointer().substring(1).split("/");
            changed = set(changed, path, 0, value.getValue());
        }
        return pruned(changed) instanceof Json.Obj object ? object : new Json.Obj(Map.of());
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
