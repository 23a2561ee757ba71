package org.plumbline.outcomes.topology;

import java.time.Instant;
import java.util.List;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// Records of the clinic topics, as plain as may be.
public final class Records {
    public static final Instant DAY0 = Instant.parse("2026-01-10T09:00:00Z");

    private Records() {}

    public static TreatmentSession.Builder session(String id, long revision) {
        return TreatmentSession.newBuilder()
                .setNetwork("north")
                .setClinic("harbour")
                .setSessionId(id)
                .setPatientKey("a1")
                .setRevision(revision)
                .setStatus("recorded")
                .setCondition("carpal-tunnel-syndrome")
                .setModality("acupuncture")
                .setStartedAt(DAY0)
                .setAgents(List.of())
                .setSites(List.of())
                .setConcomitant(List.of())
                .setAdverseEvents(List.of());
    }

    public static Score.Builder score(String id, long revision, String timing, long value) {
        return Score.newBuilder()
                .setNetwork("north")
                .setClinic("harbour")
                .setScoreId(id)
                .setPatientKey("a1")
                .setRevision(revision)
                .setStatus("recorded")
                .setInstrument("nrs-pain")
                .setTiming(timing)
                .setValue(value)
                .setMeasuredAt(DAY0);
    }

    public static Score.Builder pre(String id, String session, long value) {
        return score(id, 1, "pre", value).setSession(session);
    }

    public static Score.Builder post(String id, String session, int minutes, long value) {
        return score(id, 1, "post", value).setSession(session).setMinutesAfter(minutes);
    }

    public static Score.Builder diary(String id, Instant at, long value) {
        return score(id, 1, "diary", value)
                .setCondition("carpal-tunnel-syndrome")
                .setMeasuredAt(at);
    }

    static FactKey keyOf(TreatmentSession session) {
        return new FactKey(session.getPatientKey(), session.getClinic(), session.getSessionId());
    }

    static FactKey keyOf(Score score) {
        return new FactKey(score.getPatientKey(), score.getClinic(), score.getScoreId());
    }
}
