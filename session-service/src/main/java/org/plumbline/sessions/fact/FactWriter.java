package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// Content back in the JSON shape of the API: what it writes, [FactReader] reads to the same
/// content.
public final class FactWriter {

    private final Vocabulary vocabulary;

    public FactWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A session without its scores.
    public Json.Obj session(Content content) {
        Json.Obj fields = content.fields();
        return new ObjectBuilder()
                .put("patient", content.patient())
                .put("condition", content.condition())
                .put("modality", fields.text("modality"))
                .put("startedAt", Times.write(content.startedAt()))
                .put("practitioner", fields.text("practitioner"))
                .put("technique", technique(fields))
                .put("profile", profile(fields))
                .put("concomitant", fields.get("concomitant"))
                .put("adverseEvents", fields.get("adverseEvents"))
                .build();
    }

    private static Json.Obj technique(Json.Obj fields) {
        return new ObjectBuilder()
                .put("name", fields.text("technique"))
                .put("agents", objects(fields, "agents").stream().map(FactWriter::agent).toList())
                .put("route", fields.text("route"))
                .put("sites", fields.get("sites"))
                .put("needles", fields.get("needles"))
                .put("stimulation", fields.get("stimulation"))
                .build();
    }

    private static Json.Obj agent(Json.Obj agent) {
        return new ObjectBuilder()
                .put("agent", agent.text("agent"))
                .put("volumeMl", thousandths(agent.whole("volumeMicrolitres")))
                .put("concentrationPercent", thousandths(agent.whole("concentrationMillipercent")))
                .build();
    }

    private static Json.Obj profile(Json.Obj fields) {
        return new ObjectBuilder()
                .put("birthYear", fields.whole("birthYear"))
                .put("sex", fields.text("sex"))
                .put("symptomOnset", fields.text("symptomOnset"))
                .build();
    }

    /// A score on its own.
    public Json.Obj score(Content content) {
        return new ObjectBuilder()
                .put("patient", content.patient())
                .put("session", content.session())
                .put("condition", content.condition())
                .put("instrument", content.fields().text("instrument"))
                .put("timing", content.fields().text("timing"))
                .put("minutesAfter", content.minutesAfter())
                .put("value", value(content))
                .put("measuredAt", Times.write(content.measuredAt()))
                .build();
    }

    /// A score inside its session.
    public Json.Obj inlineScore(String id, Content content) {
        return new ObjectBuilder()
                .put("id", id)
                .put("instrument", content.fields().text("instrument"))
                .put("timing", content.fields().text("timing"))
                .put("minutesAfter", content.minutesAfter())
                .put("value", value(content))
                .put("measuredAt", Times.write(content.measuredAt()))
                .build();
    }

    private @Nullable BigDecimal value(Content content) {
        Long steps = content.fields().whole("value");
        String instrument = content.fields().text("instrument");
        return steps == null || instrument == null
                ? null
                : vocabulary
                        .instrument(instrument)
                        .map((Instrument found) -> found.value(steps))
                        .orElse(null);
    }

    private static List<Json.Obj> objects(Json.Obj fields, String name) {
        return fields.get(name) instanceof Json.Arr(List<Json> items)
                ? items.stream()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static @Nullable BigDecimal thousandths(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number, 3);
    }
}
