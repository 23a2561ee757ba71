package org.plumbline.sessions.pages.entry;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a session of which there can be several.
enum Row {
    AGENT("/technique/agents", 1),
    SITE("/technique/sites", 1),
    ADVERSE_EVENT("/adverseEvents", 1),
    SCORE("/scores", 2);

    private static final Pattern PLACE = Pattern.compile("(.*)/(\\d{1,4})/([A-Za-z~]+)");

    private final String pointer;
    private final int least;

    /// @param least rows that a form shows
    Row(String pointer, int least) {
        this.pointer = pointer;
        this.least = least;
    }

    String pointer() {
        return pointer;
    }

    int least() {
        return least;
    }

    /// Whether this field makes a row when it alone is filled.
    boolean saysSomething(String field) {
        return !field.endsWith(Entered.EXACT)
                && switch (this) {
                    case AGENT -> true;
                    case SITE -> !field.equals("laterality");
                    case ADVERSE_EVENT -> !field.equals("severity");
                    case SCORE -> !field.equals("timing") && !field.equals("minutesAfter");
                };
    }

    static Optional<Row> of(String pointer) {
        return Arrays.stream(values()).filter(row -> row.pointer.equals(pointer)).findFirst();
    }

    /// A field of a row.
    record Place(Row row, int index, String field) {

        static Optional<Place> of(String pointer) {
            Matcher parts = PLACE.matcher(pointer);
            return parts.matches()
                    ? Row.of(parts.group(1))
                            .map(row ->
                                    new Place(
                                            row, Integer.parseInt(parts.group(2)), parts.group(3)))
                    : Optional.empty();
        }

        String at(int other) {
            return row.pointer + "/" + other + "/" + field;
        }
    }
}
