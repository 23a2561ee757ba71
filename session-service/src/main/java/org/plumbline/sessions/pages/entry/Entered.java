package org.plumbline.sessions.pages.entry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.schemas.catalog.Kind;

/// What stands in the fields of the form. Fields are named by the JSON pointers of what they say,
/// so that a fault of the API's readers has its place at once.
///
/// @param values by pointer, as they were typed; empty fields too
/// @param concomitant slugs of what is ticked
record Entered(SortedMap<String, String> values, List<String> concomitant) {

    static final String CONCOMITANT = "/concomitant";

    /// Marks the hidden field that keeps an instant to the millisecond for as long as nobody
    /// touches the time shown.
    static final String EXACT = "~exact";

    private static final int LONGEST = 300;

    Entered {
        values = new TreeMap<>(values);
        concomitant = List.copyOf(concomitant);
    }

    /// Of a request's parameters. Rows that say nothing are left out, and the others move up.
    static Entered of(Map<String, String[]> parameters) {
        SortedMap<String, String> values = new TreeMap<>();
        parameters.forEach((name, given) -> {
            if (name.startsWith("/") && !name.equals(CONCOMITANT)) {
                values.put(name, cut(given[0].strip()));
            }
        });
        String[] ticked = parameters.getOrDefault(CONCOMITANT, new String[0]);
        return new Entered(compact(values), Arrays.stream(ticked).map(Entered::cut).toList());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static SortedMap<String, String> compact(SortedMap<String, String> values) {
        Map<Row, SortedSet<Integer>> saying = new EnumMap<>(Row.class);
        values.forEach((pointer, value) ->
                Row.Place.of(pointer)
                        .filter(place ->
                                !value.isEmpty() && place.row().saysSomething(place.field()))
                        .ifPresent(place ->
                                saying.computeIfAbsent(place.row(), _ -> new TreeSet<>())
                                        .add(place.index())));
        SortedMap<String, String> compact = new TreeMap<>();
        values.forEach((pointer, value) -> {
            Row.Place place = Row.Place.of(pointer).orElse(null);
            if (place == null) {
                compact.put(pointer, value);
                return;
            }
            SortedSet<Integer> rows = saying.getOrDefault(place.row(), new TreeSet<>());
            if (rows.contains(place.index())) {
                compact.put(place.at(rows.headSet(place.index()).size()), value);
            }
        });
        return compact;
    }

    String value(String pointer) {
        return values.getOrDefault(pointer, "");
    }

    /// How many rows of that kind there are.
    int rows(Row row) {
        return (int)
                values.keySet().stream()
                        .flatMap(pointer -> Row.Place.of(pointer).stream())
                        .filter(place -> place.row() == row)
                        .map(Row.Place::index)
                        .distinct()
                        .count();
    }

    Entered with(String pointer, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(pointer, value);
        return new Entered(changed, concomitant);
    }

    /// With every term called what it is called in this language.
    Entered named(Terms terms) {
        Entered named = this;
        for (Map.Entry<String, String> each : values.entrySet()) {
            Kind kind = Field.of(each.getKey()).kind();
            if (kind != null && !each.getValue().isEmpty()) {
                String slug = terms.slug(kind, each.getValue()).orElse(null);
                if (slug != null) {
                    named = named.with(each.getKey(), terms.shown(kind, slug));
                }
            }
        }
        return named;
    }
}
