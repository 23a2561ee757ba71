package org.plumbline.verify.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.verify.recomputation.Score;
import org.plumbline.verify.recomputation.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fact that a journal row records, from its columns and its content.
///
/// @param content JSON in the field names of the events
public record JournalContent(
        FactKey key, String network, long revision, String status, String content) {

    public Fact fact() {
        JsonNode it = JsonMapper.shared().readTree(content);
        return switch (key.kind()) {
            case SESSION -> fact(sessionText(it), new Fact.OfSession(session(it)));
            case SCORE -> fact(scoreText(it), new Fact.OfScore(score(it)));
        };
    }

    private Fact fact(FactText text, Fact.Content counted) {
        return new Fact(key, network, revision, status.equals("recorded"), text.digest(), counted);
    }

    private FactText text() {
        return new FactText()
                .with("network", network)
                .with("patientKey", key.patientKey())
                .with("status", status);
    }

    private FactText sessionText(JsonNode it) {
        return text().with("condition", text(it, "condition"))
                .with("modality", text(it, "modality"))
                .with("startedAt", number(it, "startedAt"))
                .with("technique", text(it, "technique"))
                .with("agents", items(it, "agents", JournalContent::agent))
                .with("route", text(it, "route"))
                .with("sites", items(it, "sites", JournalContent::site))
                .with("birthYear", number(it, "birthYear"))
                .with("sex", text(it, "sex"))
                .with("symptomOnset", text(it, "symptomOnset"))
                .with("concomitant", items(it, "concomitant", JsonNode::asString))
                .with("adverseEvents", items(it, "adverseEvents", JournalContent::adverseEvent));
    }

    private FactText scoreText(JsonNode it) {
        return text().with("session", text(it, "session"))
                .with("condition", text(it, "condition"))
                .with("instrument", text(it, "instrument"))
                .with("timing", text(it, "timing"))
                .with("minutesAfter", number(it, "minutesAfter"))
                .with("value", number(it, "value"))
                .with("measuredAt", number(it, "measuredAt"));
    }

    private Session session(JsonNode it) {
        Long born = number(it, "birthYear");
        return new Session(
                key.clinic(),
                key.id(),
                it.required("condition").asString(),
                it.required("modality").asString(),
                text(it, "technique"),
                it.required("startedAt").asLong(),
                born == null ? null : Math.toIntExact(born),
                text(it, "sex"),
                text(it, "symptomOnset"),
                it.path("adverseEvents")
                        .valueStream()
                        .map(event ->
                                new Session.AdverseEvent(
                                        event.required("code").asString(),
                                        event.required("severity").asString()))
                        .toList());
    }

    private Score score(JsonNode it) {
        Long minutes = number(it, "minutesAfter");
        return new Score(
                key.clinic(),
                key.id(),
                timing(it.required("timing").asString()),
                text(it, "session"),
                text(it, "condition"),
                it.required("instrument").asString(),
                minutes == null ? 0 : Math.toIntExact(minutes),
                it.required("value").asLong(),
                it.required("measuredAt").asLong());
    }

    private static Score.Timing timing(String text) {
        return Score.Timing.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String agent(JsonNode it) {
        return new FactText()
                .with("agent", text(it, "agent"))
                .with("volumeMicrolitres", number(it, "volumeMicrolitres"))
                .with("concentrationMillipercent", number(it, "concentrationMillipercent"))
                .toString();
    }

    private static String site(JsonNode it) {
        return new FactText()
                .with("site", text(it, "site"))
                .with("laterality", text(it, "laterality"))
                .toString();
    }

    private static String adverseEvent(JsonNode it) {
        return new FactText()
                .with("code", text(it, "code"))
                .with("severity", text(it, "severity"))
                .toString();
    }

    private interface Element {
        String text(JsonNode element);
    }

    private static List<String> items(JsonNode it, String field, Element element) {
        return it.path(field).valueStream().map(element::text).toList();
    }

    private static @Nullable String text(JsonNode it, String field) {
        return it.hasNonNull(field) ? it.path(field).asString() : null;
    }

    private static @Nullable Long number(JsonNode it, String field) {
        return it.hasNonNull(field) ? (Long) it.path(field).asLong() : null;
    }
}
