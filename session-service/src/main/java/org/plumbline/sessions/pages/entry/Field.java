package org.plumbline.sessions.pages.entry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Kind;

/// How what stands in a field is to be understood.
///
/// @param kind of the terms that are entered by name there
record Field(Form form, @Nullable Kind kind) {

    enum Form {
        TEXT,
        NUMBER,
        TIME,
        WORDS,
        HIDDEN
    }

    private static final Set<String> NUMBERS =
            Set.of(
                    "volumeMl",
                    "concentrationPercent",
                    "count",
                    "gaugeMm",
                    "lengthMm",
                    "depthMm",
                    "retentionMin",
                    "frequencyHz",
                    "currentMa",
                    "minutes",
                    "birthYear",
                    "minutesAfter",
                    "value");
    private static final Set<String> TIMES = Set.of("startedAt", "measuredAt");

    static Field of(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        Form form = form(name);
        return new Field(form, form == Form.TEXT ? kind(name) : null);
    }

    private static Form form(String name) {
        if (name.endsWith(Entered.EXACT)) {
            return Form.HIDDEN;
        }
        if (NUMBERS.contains(name)) {
            return Form.NUMBER;
        }
        if (TIMES.contains(name)) {
            return Form.TIME;
        }
        return name.equals("points") ? Form.WORDS : Form.TEXT;
    }

    private static @Nullable Kind kind(String name) {
        return switch (name) {
            case "condition" -> Kind.CONDITION;
            case "agent" -> Kind.AGENT;
            case "site" -> Kind.SITE;
            default -> null;
        };
    }
}
