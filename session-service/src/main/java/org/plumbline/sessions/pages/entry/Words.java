package org.plumbline.sessions.pages.entry;

import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.sessions.fact.Times;
import org.plumbline.sessions.pages.frame.Frame;

/// Says values as people do: terms by their names, times in the person's zone.
record Words(Terms terms, Frame frame) {

    String text(String pointer, String value) {
        Kind kind = kind(pointer);
        if (kind != null) {
            return terms.named(kind, value);
        }
        Long time = Field.of(pointer).form() == Field.Form.TIME ? Times.read(value) : null;
        return time == null ? value : frame.time(time);
    }

    private static @Nullable Kind kind(String pointer) {
        if (pointer.startsWith(Entered.CONCOMITANT + "/")) {
            return Kind.CONCOMITANT;
        }
        if (pointer.equals("/technique/name")) {
            return Kind.TECHNIQUE;
        }
        return switch (pointer.substring(pointer.lastIndexOf('/') + 1)) {
            case "condition" -> Kind.CONDITION;
            case "modality" -> Kind.MODALITY;
            case "agent" -> Kind.AGENT;
            case "route" -> Kind.ROUTE;
            case "site" -> Kind.SITE;
            case "instrument" -> Kind.INSTRUMENT;
            case "code" -> Kind.ADVERSE_EVENT;
            default -> null;
        };
    }
}
