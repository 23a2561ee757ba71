package org.plumbline.faults.invariants;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;
import org.plumbline.events.Score;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The event that a journal row must have become, read from its columns and content by code of its
/// own.
final class Facts {

    private Facts() {}

    /// @param row one with a patient key
    static SpecificRecord of(JournalRow row) {
        return row.identity().kind().equals("session") ? session(row) : score(row);
    }

    static List<TreatmentSession> sessions(List<JournalRow> rows) {
        return rows.stream()
                .filter(row -> row.isPublished() && row.identity().kind().equals("session"))
                .map(Facts::session)
                .toList();
    }

    static List<Score> scores(List<JournalRow> rows) {
        return rows.stream()
                .filter(row -> row.isPublished() && row.identity().kind().equals("score"))
                .map(Facts::score)
                .toList();
    }

    private static TreatmentSession session(JournalRow row) {
        JsonNode it = JsonMapper.shared().readTree(row.content());
        return TreatmentSession.newBuilder()
                .setNetwork(row.identity().network())
                .setClinic(row.identity().clinic())
                .setSessionId(row.identity().id())
                .setPatientKey(patient(row))
                .setRevision(row.revision())
                .setStatus(row.status())
                .setCondition(it.get("condition").asString())
                .setModality(it.get("modality").asString())
                .setStartedAt(Instant.ofEpochMilli(it.get("startedAt").asLong()))
                .setTechnique(text(it, "technique"))
                .setRoute(text(it, "route"))
                .setSex(text(it, "sex"))
                .setSymptomOnset(text(it, "symptomOnset"))
                .setBirthYear(it.has("birthYear") ? it.get("birthYear").asInt() : null)
                .setConcomitant(items(it, "concomitant").stream().map(JsonNode::asString).toList())
                .setAgents(items(it, "agents").stream().map(Facts::agent).toList())
                .setSites(items(it, "sites").stream().map(Facts::site).toList())
                .setAdverseEvents(items(it, "adverseEvents").stream().map(Facts::event).toList())
                .build();
    }

    private static Agent agent(JsonNode it) {
        return new Agent(
                it.get("agent").asString(),
                number(it, "volumeMicrolitres"),
                number(it, "concentrationMillipercent"));
    }

    private static Site site(JsonNode it) {
        return new Site(it.get("site").asString(), text(it, "laterality"));
    }

    private static AdverseEvent event(JsonNode it) {
        return new AdverseEvent(it.get("code").asString(), it.get("severity").asString());
    }

    private static Score score(JournalRow row) {
        JsonNode it = JsonMapper.shared().readTree(row.content());
        return Score.newBuilder()
                .setNetwork(row.identity().network())
                .setClinic(row.identity().clinic())
                .setScoreId(row.identity().id())
                .setPatientKey(patient(row))
                .setRevision(row.revision())
                .setStatus(row.status())
                .setSession(text(it, "session"))
                .setCondition(text(it, "condition"))
                .setInstrument(it.get("instrument").asString())
                .setTiming(it.get("timing").asString())
                .setMinutesAfter(it.has("minutesAfter") ? it.get("minutesAfter").asInt() : null)
                .setValue(it.get("value").asLong())
                .setMeasuredAt(Instant.ofEpochMilli(it.get("measuredAt").asLong()))
                .build();
    }

    static String patient(JournalRow row) {
        String key = row.patientKey();
        if (key == null) {
            throw new IllegalArgumentException(row + " has no patient");
        }
        return key;
    }

    private static @Nullable String text(JsonNode it, String field) {
        return it.has(field) ? it.get(field).asString() : null;
    }

    private static @Nullable Long number(JsonNode it, String field) {
        return it.has(field) ? it.get(field).asLong() : null;
    }

    private static List<JsonNode> items(JsonNode it, String field) {
        return it.path(field).valueStream().toList();
    }
}
