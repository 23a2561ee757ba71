package org.plumbline.sessions.pages.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plumbline.sessions.json.Json;

/// A field in which two versions differ; empty where a version says nothing.
record Difference(String label, String before, String after) {

    static List<Difference> between(Json.Obj before, Json.Obj after, Words words) {
        SortedMap<String, String> one = Pointers.byId(before);
        SortedMap<String, String> other = Pointers.byId(after);
        TreeSet<String> pointers = new TreeSet<>(one.keySet());
        pointers.addAll(other.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String pointer : pointers) {
            String was = one.getOrDefault(pointer, "");
            String is = other.getOrDefault(pointer, "");
            if (!was.equals(is) && !pointer.endsWith("/id")) {
                differences.add(said(pointer, was, is, words));
            }
        }
        return differences;
    }

    /// As it is written where people's words do not tell the two apart, such as times of one
    /// minute.
    private static Difference said(String pointer, String was, String is, Words words) {
        String before = words.text(pointer, was);
        String after = words.text(pointer, is);
        return before.equals(after)
                ? new Difference(Wording.of(pointer), was, is)
                : new Difference(Wording.of(pointer), before, after);
    }
}
