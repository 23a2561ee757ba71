package org.plumbline.sessions.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// Reads one session.
final class SessionReader {

    private static final Pattern ONSET = Pattern.compile("(19|20|21)\\d{2}(-(0[1-9]|1[0-2]))?");
    private static final int MOST = 100;

    private final Vocabulary vocabulary;
    private final long latest;
    private final String id;

    SessionReader(Vocabulary vocabulary, long latest, String id) {
        this.vocabulary = vocabulary;
        this.latest = latest;
        this.id = id;
    }

    SessionDraft read(Fields fields) {
        for (String name : List.of("patient", "condition", "modality", "startedAt")) {
            fields.require(name);
        }
        String patient = fields.id("patient");
        String condition = vocabulary.condition(fields);
        String modality = vocabulary.modality(fields);
        Long startedAt = fields.instant("startedAt", latest);
        ObjectBuilder content =
                new ObjectBuilder()
                        .put("patient", patient)
                        .put("condition", condition)
                        .put("modality", modality)
                        .put("startedAt", startedAt)
                        .put("practitioner", fields.id("practitioner"));
        technique(fields.object("technique"), modality, content);
        profile(fields.object("profile"), startedAt, content);
        content.putTexts("concomitant", vocabulary.concomitant(fields));
        content.put("adverseEvents", adverseEvents(fields));
        List<SessionDraft.InlineScore> scores = scores(fields, patient, condition, startedAt);
        fields.end();
        return new SessionDraft(new Content(content.build()), scores);
    }

    private void technique(Fields fields, @Nullable String modality, ObjectBuilder content) {
        content.put("technique", vocabulary.technique(fields, modality));
        content.put("agents", fields.objects("agents", MOST).stream().map(this::agent).toList());
        content.put("route", vocabulary.route(fields));
        content.put("sites", fields.objects("sites", MOST).stream().map(this::site).toList());
        content.put("needles", needles(fields.object("needles")));
        content.put("stimulation", stimulation(fields.object("stimulation")));
        fields.end();
    }

    private Json.Obj agent(Fields fields) {
        fields.require("agent");
        String agent = vocabulary.agent(fields);
        Long volume = thousandths(fields.number("volumeMl", 0, 10_000, 3));
        if (volume != null && volume == 0) {
            fields.fault(
                    "volumeMl",
                    "out-of-range",
                    "volumeMl must be above 0.",
                    "leave it out if not known");
        }
        Long concentration = thousandths(fields.number("concentrationPercent", 0, 100, 3));
        fields.end();
        return new ObjectBuilder()
                .put("agent", agent)
                .put("volumeMicrolitres", volume)
                .put("concentrationMillipercent", concentration)
                .build();
    }

    private Json.Obj site(Fields fields) {
        fields.require("site");
        ObjectBuilder site =
                new ObjectBuilder()
                        .put("site", vocabulary.site(fields))
                        .put("laterality", fields.oneOf("laterality", Vocabulary.SIDES));
        fields.end();
        return site.build();
    }

    private static Json.Obj needles(Fields fields) {
        ObjectBuilder needles =
                new ObjectBuilder()
                        .put("count", fields.whole("count", 0, 1000))
                        .put("gaugeMm", fields.number("gaugeMm", 0, 10, 3))
                        .put("lengthMm", fields.number("lengthMm", 0, 500, 3))
                        .put("depthMm", fields.number("depthMm", 0, 500, 3))
                        .put("retentionMin", fields.number("retentionMin", 0, 1440, 3))
                        .put("response", fields.code("response"))
                        .putTexts("points", points(fields));
        fields.end();
        return needles.build();
    }

    private static List<String> points(Fields fields) {
        return fields.texts(
                "points",
                MOST,
                Identifiers::isId,
                _ -> "1 to 64 of A-Z a-z 0-9 . _ : -, such as ST36 or LI4");
    }

    private static Json.Obj stimulation(Fields fields) {
        ObjectBuilder stimulation =
                new ObjectBuilder()
                        .put("kind", fields.code("kind"))
                        .put("frequencyHz", fields.number("frequencyHz", 0, 100_000, 3))
                        .put("currentMa", fields.number("currentMa", 0, 1000, 3))
                        .put("minutes", fields.number("minutes", 0, 1440, 3));
        fields.end();
        return stimulation.build();
    }

    private static void profile(Fields fields, @Nullable Long startedAt, ObjectBuilder content) {
        YearMonth month = startedAt == null ? null : month(startedAt);
        Long birthYear = fields.whole("birthYear", 1900, 2199);
        if (birthYear != null && month != null && birthYear > month.getYear()) {
            fields.fault(
                    "birthYear",
                    "out-of-range",
                    "birthYear lies after the session.",
                    "the year of birth, such as 1970");
        }
        content.put("birthYear", birthYear).put("sex", fields.oneOf("sex", Vocabulary.SEXES));
        String onset = fields.month("symptomOnset", ONSET);
        if (onset != null && month != null && first(onset).isAfter(month)) {
            fields.fault(
                    "symptomOnset",
                    "out-of-range",
                    "symptomOnset lies after the session.",
                    "the month of the session at the latest");
        }
        content.put("symptomOnset", onset);
        fields.end();
    }

    private static YearMonth month(long millis) {
        return YearMonth.from(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }

    /// A year alone means January.
    private static YearMonth first(String onset) {
        return onset.length() == 4
                ? YearMonth.of(Integer.parseInt(onset), 1)
                : YearMonth.parse(onset);
    }

    private List<Json.Obj> adverseEvents(Fields fields) {
        return fields.objects("adverseEvents", MOST).stream().map(this::adverseEvent).toList();
    }

    private Json.Obj adverseEvent(Fields fields) {
        fields.require("code");
        fields.require("severity");
        ObjectBuilder event =
                new ObjectBuilder()
                        .put("code", vocabulary.adverseEvent(fields))
                        .put("severity", fields.oneOf("severity", Vocabulary.SEVERITIES));
        fields.end();
        return event.build();
    }

    private List<SessionDraft.InlineScore> scores(
            Fields fields,
            @Nullable String patient,
            @Nullable String condition,
            @Nullable Long startedAt) {
        List<SessionDraft.InlineScore> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        ScoreReader reader = new ScoreReader(vocabulary, latest);
        for (Fields inner : fields.objects("scores", 1000)) {
            inner.require("id");
            String scoreId = inner.id("id");
            if (scoreId != null && !ids.add(scoreId)) {
                inner.fault("id", "duplicate-id", "Two scores of this session have this id.", null);
            }
            same(inner, "patient", patient);
            same(inner, "condition", condition);
            same(inner, "session", id);
            Content content = reader.readInline(inner, patient, id, condition, startedAt);
            if (scoreId != null) {
                read.add(new SessionDraft.InlineScore(scoreId, place(inner), content));
            }
        }
        return read;
    }

    private static String place(Fields fields) {
        String pointer = fields.at("");
        return pointer.substring(0, pointer.length() - 1);
    }

    private static void same(Fields fields, String name, @Nullable String expected) {
        String text = fields.text(name);
        if (text != null && expected != null && !text.equals(expected)) {
            fields.fault(
                    name,
                    "not-the-sessions",
                    "A score inside a session has the session's " + name + ".",
                    "leave it out");
        }
    }

    private static @Nullable Long thousandths(@Nullable BigDecimal number) {
        return number == null ? null : number.movePointRight(3).longValueExact();
    }
}
