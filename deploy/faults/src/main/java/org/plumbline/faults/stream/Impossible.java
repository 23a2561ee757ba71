package org.plumbline.faults.stream;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// Facts of the right schema that cannot be.
final class Impossible {

    private static final Instant MORNING = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("1899-12-31T23:59:59.999Z");
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LARGE = 450_000;

    /// One way to spoil a fact that is right.
    record Kind<B>(String name, Consumer<B> spoil) {}

    private Impossible() {}

    static TreatmentSession.Builder session(String patient) {
        return TreatmentSession.newBuilder()
                .setNetwork("north")
                .setClinic("hill")
                .setSessionId("P-1")
                .setPatientKey(patient)
                .setRevision(1)
                .setStatus("recorded")
                .setCondition("migraine")
                .setModality("acupuncture")
                .setStartedAt(MORNING);
    }

    static Score.Builder score(String patient) {
        return Score.newBuilder()
                .setNetwork("north")
                .setClinic("hill")
                .setScoreId("P-s")
                .setPatientKey(patient)
                .setRevision(1)
                .setStatus("recorded")
                .setInstrument("nrs-pain")
                .setTiming("diary")
                .setCondition("migraine")
                .setValue(5)
                .setMeasuredAt(MORNING);
    }

    static List<Kind<TreatmentSession.Builder>> sessions() {
        return List.of(
                new Kind<>("revision 0", s -> s.setRevision(0)),
                new Kind<>("revision -1", s -> s.setRevision(-1)),
                new Kind<>("a status of its own", s -> s.setStatus("gone")),
                new Kind<>("a network that is no slug", s -> s.setNetwork("North")),
                new Kind<>("a condition that is no slug", s -> s.setCondition("low back pain")),
                new Kind<>("no modality", s -> s.setModality("")),
                new Kind<>("a technique that is no slug", s -> s.setTechnique("-dry")),
                new Kind<>("a start before 1900", s -> s.setStartedAt(LONG_AGO)),
                new Kind<>("a start after 9998", s -> s.setStartedAt(FAR_AHEAD)),
                new Kind<>(
                        "a start at the end of time",
                        s -> s.setStartedAt(Instant.ofEpochMilli(Long.MAX_VALUE))),
                new Kind<>("a birth before 1900", s -> s.setBirthYear(1899)),
                new Kind<>("a birth before all years", s -> s.setBirthYear(Integer.MIN_VALUE)),
                new Kind<>("a birth after 9998", s -> s.setBirthYear(9999)),
                new Kind<>("a sex of its own", s -> s.setSex("F")),
                new Kind<>("a thirteenth month", s -> s.setSymptomOnset("2023-13")));
    }

    static List<Kind<TreatmentSession.Builder>> largeSessions() {
        return List.of(
                new Kind<>("a technique of 900 KB", s -> s.setTechnique("a".repeat(2 * LARGE))),
                new Kind<>(
                        "a technique of 450 000 parts",
                        s -> s.setTechnique("a-".repeat(LARGE) + "a")));
    }

    static List<Kind<Score.Builder>> largeScores() {
        return List.of(new Kind<>("a session of 900 KB", s -> post(s, "S".repeat(2 * LARGE), 5)));
    }

    static List<Kind<Score.Builder>> scores() {
        return List.of(
                new Kind<>("revision 0", s -> s.setRevision(0)),
                new Kind<>("a status of its own", s -> s.setStatus("gone")),
                new Kind<>("a network that is no slug", s -> s.setNetwork("North")),
                new Kind<>("a value above the range", s -> s.setValue(11)),
                new Kind<>("a value below the range", s -> s.setValue(-1)),
                new Kind<>("the greatest value there is", s -> s.setValue(Long.MAX_VALUE)),
                new Kind<>("an instrument of its own", s -> s.setInstrument("feeling")),
                new Kind<>("a timing of its own", s -> s.setTiming("during")),
                new Kind<>("a diary without condition", s -> s.setCondition(null)),
                new Kind<>("a condition that is no slug", s -> s.setCondition("Migraine")),
                new Kind<>("a diary with minutes", s -> s.setMinutesAfter(5)),
                new Kind<>("minutes below 0", s -> post(s, "P-1", -5)),
                new Kind<>("minutes above a day", s -> post(s, "P-1", 1441)),
                new Kind<>("post without minutes", s -> s.setTiming("post").setSession("P-1")),
                new Kind<>("post without session", s -> s.setTiming("post").setMinutesAfter(5)),
                new Kind<>("pre without session", s -> s.setTiming("pre")),
                new Kind<>("pre with minutes", s -> post(s, "P-1", 5).setTiming("pre")),
                new Kind<>("a session that is no id", s -> post(s, "P 1", 5)),
                new Kind<>("a time before 1900", s -> s.setMeasuredAt(LONG_AGO)),
                new Kind<>("a time after 9998", s -> s.setMeasuredAt(FAR_AHEAD)));
    }

    private static Score.Builder post(Score.Builder score, String session, int minutes) {
        return score.setTiming("post").setSession(session).setMinutesAfter(minutes);
    }
}
