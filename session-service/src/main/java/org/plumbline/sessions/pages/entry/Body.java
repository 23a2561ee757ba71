package org.plumbline.sessions.pages.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.Numbers;

/// The form's fields as the JSON that the API takes, which its readers then judge.
final class Body {

    private static final Set<String> TIMINGS = Set.of("pre", "post", "diary");

    private final Entered entered;
    private final Terms terms;
    private final LocalTimes times;
    private final Map<String, Json> leaves = new LinkedHashMap<>();

    private Body(Entered entered, Terms terms, LocalTimes times) {
        this.entered = entered;
        this.terms = terms;
        this.times = times;
    }

    static Json.Obj of(Entered entered, Terms terms, LocalTimes times) {
        Body body = new Body(entered, terms, times);
        entered.values().forEach(body::add);
        int at = 0;
        for (String slug : entered.concomitant()) {
            body.leaves.put(Entered.CONCOMITANT + "/" + at++, new Json.Text(slug));
        }
        return Pointers.object(body.leaves);
    }

    private void add(String pointer, String text) {
        if (text.isEmpty()) {
            return;
        }
        Field field = Field.of(pointer);
        switch (field.form()) {
            case HIDDEN -> {}
            case TIME -> text(pointer, times.read(text, entered.value(pointer + Entered.EXACT)));
            case NUMBER -> leaves.put(pointer, number(text));
            case WORDS -> words(pointer, Arrays.asList(text.split("[\\s,;]+")));
            case TEXT -> text(pointer, field.kind() == null ? text : slug(field.kind(), text));
        }
    }

    private void text(String pointer, String text) {
        leaves.put(pointer, new Json.Text(text));
    }

    private void words(String pointer, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            text(pointer + "/" + i, words.get(i));
        }
    }

    private String slug(Kind kind, String text) {
        return terms.slug(kind, text).orElse(text);
    }

    /// Written with a point or a comma. What is no number is given on, for the reader to refuse.
    private static Json number(String text) {
        String plain = text.replace(',', '.').replaceFirst("^\\+?0*(?=\\d)", "");
        Json number = Numbers.read(plain);
        return number == null ? new Json.Text(text) : number;
    }

    /// Gives scores that were entered without an id one of their session's.
    ///
    /// @param used ids that stand for other scores already
    static Entered withScoreIds(Entered entered, String session, Collection<String> used) {
        Set<String> taken = new HashSet<>(used);
        int rows = entered.rows(Row.SCORE);
        for (int i = 0; i < rows; i++) {
            taken.add(entered.value("/scores/" + i + "/id"));
        }
        Entered named = entered;
        for (int i = 0; i < rows; i++) {
            String at = "/scores/" + i;
            if (entered.value(at + "/id").isEmpty()) {
                String timing = entered.value(at + "/timing");
                String end =
                        TIMINGS.contains(timing) ? timing : timing.isEmpty() ? "score" : "follow";
                String first = session + "-" + end + entered.value(at + "/minutesAfter");
                String id = first;
                for (int n = 2; !taken.add(id); n++) {
                    id = first + "-" + n;
                }
                named = named.with(at + "/id", id);
            }
        }
        return named;
    }
}
