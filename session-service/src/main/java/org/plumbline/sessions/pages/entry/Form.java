package org.plumbline.sessions.pages.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.pages.frame.Clinics;
import org.plumbline.sessions.problem.Fault;

/// The form as the template shows it.
///
/// @param clinic empty until it is chosen
/// @param revision that an amendment amends, 0 of what is not on record
/// @param clinics to choose from while nothing is on record
/// @param added of which rows one more is wanted
record Form(
        String clinic,
        String id,
        long revision,
        Clinics.Choice clinics,
        Entered entered,
        Placed faults,
        Terms terms,
        @Nullable Row added) {

    private static final int LONGEST_HINT = 200;

    public boolean fresh() {
        return revision == 0;
    }

    public String value(String pointer) {
        String value = entered.values().get(pointer);
        return value == null ? usual(pointer) : value;
    }

    /// What the first rows of a new form are for.
    private String usual(String pointer) {
        if (!fresh()) {
            return "";
        }
        return switch (pointer) {
            case "/scores/0/timing" -> "pre";
            case "/scores/1/timing" -> "post";
            default -> "";
        };
    }

    /// The pointers of the rows of that kind, at least one.
    public List<String> rows(String name) {
        Row row = Row.valueOf(name);
        int least = fresh() ? row.least() : 1;
        int count = Math.max(least, entered.rows(row) + (row == added ? 1 : 0));
        return IntStream.range(0, count).mapToObj(i -> row.pointer() + "/" + i).toList();
    }

    /// Whether it is the row that has just been asked for.
    public boolean isNew(String name, String pointer) {
        return added == Row.valueOf(name) && rows(name).getLast().equals(pointer);
    }

    public List<Fault> wrong(String pointer) {
        return faults.of(pointer);
    }

    /// What would be right, unless it is a list that the field offers anyway.
    public @Nullable String hint(Fault fault) {
        String hint = fault.hint();
        return hint != null && hint.length() > LONGEST_HINT ? "one of those offered" : hint;
    }

    public boolean isWrong(String pointer) {
        return !wrong(pointer).isEmpty();
    }

    /// The id of the field's element.
    public String element(String pointer) {
        return "f" + pointer.replace('/', '-').replace('~', '_');
    }

    /// Whether a choice is among these.
    public boolean offers(List<Terms.Term> choices, String slug) {
        return choices.stream().anyMatch(each -> each.slug().equals(slug));
    }

    public boolean ticked(String slug) {
        return entered.concomitant().contains(slug);
    }

    /// Whether any of these fields says something or is wrong.
    public boolean says(String prefix) {
        return !faults.at().keySet().stream().filter(at -> at.startsWith(prefix)).toList().isEmpty()
                || entered.values().entrySet().stream()
                        .anyMatch(each ->
                                each.getKey().startsWith(prefix) && !each.getValue().isEmpty());
    }

    public boolean needling() {
        return terms.needling(value("/modality"))
                || says("/technique/needles")
                || says("/technique/stimulation");
    }

    /// One fault as the summary at the top names it.
    record Named(String element, String label, String detail, @Nullable String hint) {}

    public List<Named> summary() {
        List<Named> summary = new ArrayList<>();
        for (Map.Entry<String, List<Fault>> each : faults.at().entrySet()) {
            String field = each.getKey();
            for (Fault fault : each.getValue()) {
                String pointer = field.isEmpty() ? fault.pointer() : field;
                summary.add(
                        new Named(
                                field.isEmpty() ? "" : element(field),
                                pointer.isEmpty() ? "" : Wording.of(pointer),
                                fault.detail(),
                                fault.hint()));
            }
        }
        return summary;
    }
}
