package org.plumbline.sessions.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.sessions.fact.Kind;

/// The columns of a file, and where in the JSON shape of the API each belongs.
enum Column {
    TYPE("type", "", Scope.ROW, Form.TEXT),
    CLINIC("clinic", "", Scope.ROW, Form.TEXT),
    ID("id", "/id", Scope.ROW, Form.TEXT),
    STATUS("status", "", Scope.ROW, Form.TEXT),
    IF_REVISION("ifRevision", "", Scope.ROW, Form.NUMBER),
    /// What was wrong with the row when it was sent before; nobody reads it.
    ERRORS("errors", "", Scope.ROW, Form.TEXT),
    PATIENT("patient", "/patient", Scope.BOTH, Form.TEXT),
    CONDITION("condition", "/condition", Scope.BOTH, Form.TEXT),
    MODALITY("modality", "/modality", Scope.SESSION, Form.TEXT),
    STARTED_AT("startedAt", "/startedAt", Scope.SESSION, Form.TIME),
    PRACTITIONER("practitioner", "/practitioner", Scope.SESSION, Form.TEXT),
    TECHNIQUE("technique", "/technique/name", Scope.SESSION, Form.TEXT),
    AGENT("agent", "/technique/agents/0/agent", Scope.SESSION, Form.TEXT),
    VOLUME("volumeMl", "/technique/agents/0/volumeMl", Scope.SESSION, Form.NUMBER),
    CONCENTRATION(
            "concentrationPercent",
            "/technique/agents/0/concentrationPercent",
            Scope.SESSION,
            Form.NUMBER),
    ROUTE("route", "/technique/route", Scope.SESSION, Form.TEXT),
    SITE("site", "/technique/sites/0/site", Scope.SESSION, Form.TEXT),
    LATERALITY("laterality", "/technique/sites/0/laterality", Scope.SESSION, Form.TEXT),
    COUNT("count", "/technique/needles/count", Scope.SESSION, Form.NUMBER),
    GAUGE("gaugeMm", "/technique/needles/gaugeMm", Scope.SESSION, Form.NUMBER),
    LENGTH("lengthMm", "/technique/needles/lengthMm", Scope.SESSION, Form.NUMBER),
    DEPTH("depthMm", "/technique/needles/depthMm", Scope.SESSION, Form.NUMBER),
    RETENTION("retentionMin", "/technique/needles/retentionMin", Scope.SESSION, Form.NUMBER),
    RESPONSE("response", "/technique/needles/response", Scope.SESSION, Form.TEXT),
    POINTS("points", "/technique/needles/points", Scope.SESSION, Form.LIST),
    STIMULATION("kind", "/technique/stimulation/kind", Scope.SESSION, Form.TEXT),
    FREQUENCY("frequencyHz", "/technique/stimulation/frequencyHz", Scope.SESSION, Form.NUMBER),
    CURRENT("currentMa", "/technique/stimulation/currentMa", Scope.SESSION, Form.NUMBER),
    MINUTES("minutes", "/technique/stimulation/minutes", Scope.SESSION, Form.NUMBER),
    BIRTH_YEAR("birthYear", "/profile/birthYear", Scope.SESSION, Form.NUMBER),
    SEX("sex", "/profile/sex", Scope.SESSION, Form.TEXT),
    SYMPTOM_ONSET("symptomOnset", "/profile/symptomOnset", Scope.SESSION, Form.TEXT),
    CONCOMITANT("concomitant", "/concomitant", Scope.SESSION, Form.LIST),
    ADVERSE_EVENTS("adverseEvents", "/adverseEvents", Scope.SESSION, Form.EVENTS),
    SESSION("session", "/session", Scope.SCORE, Form.TEXT),
    INSTRUMENT("instrument", "/instrument", Scope.SCORE, Form.TEXT),
    TIMING("timing", "/timing", Scope.SCORE, Form.TEXT),
    MINUTES_AFTER("minutesAfter", "/minutesAfter", Scope.SCORE, Form.NUMBER),
    VALUE("value", "/value", Scope.SCORE, Form.NUMBER),
    MEASURED_AT("measuredAt", "/measuredAt", Scope.SCORE, Form.TIME);

    /// What kind of row a column speaks of.
    enum Scope {
        ROW,
        BOTH,
        SESSION,
        SCORE
    }

    /// How a cell is written.
    enum Form {
        TEXT,
        TIME,
        NUMBER,
        LIST,
        EVENTS
    }

    private final String header;
    private final String pointer;
    private final Scope scope;
    private final Form form;

    Column(String header, String pointer, Scope scope, Form form) {
        this.header = header;
        this.pointer = pointer;
        this.scope = scope;
        this.form = form;
    }

    String header() {
        return header;
    }

    String pointer() {
        return pointer;
    }

    Form form() {
        return form;
    }

    /// Whether the column holds something about the row itself, not about the record.
    boolean isAboutRow() {
        return scope == Scope.ROW;
    }

    boolean appliesTo(Kind kind) {
        return switch (scope) {
            case ROW, BOTH -> true;
            case SESSION -> kind == Kind.SESSION;
            case SCORE -> kind == Kind.SCORE;
        };
    }

    static Optional<Column> named(String header) {
        String wanted = header.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.header.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /// Where a header has this column, -1 where it has not.
    int indexIn(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (named(Cells.trimmed(header.get(i))).filter(this::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /// Those that a file is made of which nobody has refused yet.
    static Stream<Column> ofRecords() {
        return Arrays.stream(values()).filter(column -> column != ERRORS);
    }

    static Stream<String> headers() {
        return Arrays.stream(values()).map(Column::header);
    }

    /// The column that a fault's pointer speaks of.
    static String at(String pointer) {
        return Arrays.stream(values())
                .filter(column -> !column.pointer.isEmpty())
                .filter(column ->
                        pointer.equals(column.pointer) || pointer.startsWith(column.pointer + "/"))
                .findFirst()
                .map(Column::header)
                .orElse("");
    }
}
