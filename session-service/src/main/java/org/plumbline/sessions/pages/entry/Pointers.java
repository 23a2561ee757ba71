package org.plumbline.sessions.pages.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.JsonText;

/// A JSON object as a table from pointer to value, and back. Every object in it is of that shape:
/// fields without `/` and `~`, lists of texts or of objects.
final class Pointers {

    private Pointers() {}

    /// The values by their pointers. An item of a list that has an id stands under it, so that two
    /// versions can be compared item by item.
    static SortedMap<String, String> byId(Json.Obj object) {
        SortedMap<String, String> flat = new TreeMap<>();
        flatten("", object, true, flat);
        return flat;
    }

    /// The values by their pointers.
    static SortedMap<String, String> flat(Json.Obj object) {
        SortedMap<String, String> flat = new TreeMap<>();
        flatten("", object, false, flat);
        return flat;
    }

    private static void flatten(
            String at, Json value, boolean byId, SortedMap<String, String> flat) {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) ->
                    fields.forEach((name, inner) -> flatten(at + "/" + name, inner, byId, flat));
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    String id =
                            byId && items.get(i) instanceof Json.Obj item ? item.text("id") : null;
                    flatten(at + "/" + (id == null ? i : id), items.get(i), byId, flat);
                }
            }
            case Json.Text(String text) -> flat.put(at, text);
            case Json.Null _ -> flat.put(at, "");
            case Json.Excessive _ -> flat.put(at, "…");
            default -> flat.put(at, JsonText.of(value));
        }
    }

    /// The object with these leaves; what stands under numbers is a list.
    static Json.Obj object(Map<String, Json> leaves) {
        Node root = new Node(new LinkedHashMap<>(), null);
        leaves.forEach((pointer, leaf) -> root.put(pointer.substring(1).split("/", -1), leaf));
        return root.json() instanceof Json.Obj object ? object : new Json.Obj(Map.of());
    }

    private record Node(Map<String, Node> inner, @org.jspecify.annotations.Nullable Json leaf) {

        void put(String[] path, Json value) {
            Node node = this;
            for (int i = 0; i < path.length - 1; i++) {
                node =
                        node.inner.computeIfAbsent(
                                path[i], _ -> new Node(new LinkedHashMap<>(), null));
            }
            node.inner.put(path[path.length - 1], new Node(new LinkedHashMap<>(), value));
        }

        Json json() {
            if (leaf != null) {
                return leaf;
            }
            if (!inner.isEmpty() && inner.keySet().stream().allMatch(Pointers::isNumber)) {
                List<Json> items = new ArrayList<>();
                new TreeMap<>(numbered()).values().forEach(node -> items.add(node.json()));
                return new Json.Arr(items);
            }
            Map<String, Json> fields = new LinkedHashMap<>();
            inner.forEach((name, node) -> fields.put(name, node.json()));
            return new Json.Obj(fields);
        }

        private Map<Integer, Node> numbered() {
            Map<Integer, Node> numbered = new LinkedHashMap<>();
            inner.forEach((name, node) -> numbered.put(Integer.parseInt(name), node));
            return numbered;
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,4}");
    }
}
