package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// Reads one score.
final class ScoreReader {

    private static final int DAY_MINUTES = 1440;
    private static final long MINUTE = 60_000;

    private final Vocabulary vocabulary;
    private final long latest;

    ScoreReader(Vocabulary vocabulary, long latest) {
        this.vocabulary = vocabulary;
        this.latest = latest;
    }

    /// A score on its own.
    Content read(Fields fields) {
        fields.require("measuredAt");
        String patient = fields.id("patient");
        String session = fields.id("session");
        String condition = vocabulary.condition(fields);
        Measured measured = measured(fields);
        if (measured.belongsToSession()) {
            fields.require("session");
        } else if (measured.timing() != null) {
            fields.require("patient");
            fields.require("condition");
        }
        Long measuredAt = fields.instant("measuredAt", latest);
        fields.end();
        return content(patient, session, condition, measured, measuredAt, false);
    }

    /// A score inside a session, whose patient, condition and, unless it says otherwise, time it
    /// has.
    Content readInline(
            Fields fields,
            @Nullable String patient,
            String session,
            @Nullable String condition,
            @Nullable Long startedAt) {
        Measured measured = measured(fields);
        boolean defaulted = !fields.given("measuredAt");
        Long measuredAt =
                defaulted ? defaultTime(startedAt, measured) : fields.instant("measuredAt", latest);
        fields.end();
        String own = measured.belongsToSession() ? null : condition;
        return content(patient, session, own, measured, measuredAt, defaulted);
    }

    /// When a score was measured whose session began at that time.
    static long defaultTime(long startedAt, @Nullable Long minutesAfter) {
        return startedAt + (minutesAfter == null ? 0 : minutesAfter * MINUTE);
    }

    private static @Nullable Long defaultTime(@Nullable Long startedAt, Measured measured) {
        return startedAt == null ? null : defaultTime(startedAt, measured.minutesAfter());
    }

    private record Measured(
            @Nullable String instrument,
            @Nullable String timing,
            @Nullable Long minutesAfter,
            @Nullable Long steps) {

        boolean belongsToSession() {
            return "pre".equals(timing) || "post".equals(timing);
        }
    }

    private Measured measured(Fields fields) {
        fields.require("instrument");
        fields.require("timing");
        fields.require("value");
        Instrument instrument = vocabulary.instrument(fields);
        String timing = fields.oneOf("timing", Vocabulary.TIMINGS);
        Long minutesAfter = minutesAfter(fields, timing);
        Long steps = steps(fields, instrument);
        return new Measured(
                instrument == null ? null : instrument.slug(), timing, minutesAfter, steps);
    }

    private static @Nullable Long minutesAfter(Fields fields, @Nullable String timing) {
        Long minutes = fields.whole("minutesAfter", 0, DAY_MINUTES);
        if ("post".equals(timing)) {
            fields.require("minutesAfter");
        } else if (timing != null && fields.given("minutesAfter")) {
            fields.fault(
                    "minutesAfter",
                    "not-applicable",
                    "minutesAfter goes with timing post only.",
                    "leave it out");
            return null;
        }
        return minutes;
    }

    private @Nullable Long steps(Fields fields, @Nullable Instrument instrument) {
        BigDecimal value = fields.number("value");
        return value == null || instrument == null
                ? null
                : new Measure(vocabulary, instrument).steps(value, fields);
    }

    private static Content content(
            @Nullable String patient,
            @Nullable String session,
            @Nullable String condition,
            Measured measured,
            @Nullable Long measuredAt,
            boolean defaulted) {
        return new Content(
                new ObjectBuilder()
                        .put("patient", patient)
                        .put("session", session)
                        .put("condition", condition)
                        .put("instrument", measured.instrument())
                        .put("timing", measured.timing())
                        .put("minutesAfter", measured.minutesAfter())
                        .put("value", measured.steps())
                        .put("measuredAt", measuredAt)
                        .put("measuredAtDefaulted", defaulted ? new Json.Bool(true) : null)
                        .build());
    }
}
