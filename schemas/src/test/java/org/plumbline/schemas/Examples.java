package org.plumbline.schemas;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.AdverseEventCount;
import org.plumbline.events.Agent;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.LengthCount;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.Score;
import org.plumbline.events.SessionCounts;
import org.plumbline.events.Site;
import org.plumbline.events.TreatmentSession;

/// One well-formed record of each kind.
public final class Examples {

    private Examples() {}

    public static Score score() {
        return Score.newBuilder()
                .setNetwork("north")
                .setClinic("harbour")
                .setScoreId("S-2041-p15")
                .setPatientKey("ab12")
                .setRevision(2)
                .setStatus("recorded")
                .setSession("S-2041")
                .setInstrument("nrs-pain")
                .setTiming("post")
                .setMinutesAfter(15)
                .setValue(4)
                .setMeasuredAt(Instant.parse("2026-03-01T08:45:00.123Z"))
                .build();
    }

    public static TreatmentSession session() {
        return TreatmentSession.newBuilder()
                .setNetwork("north")
                .setClinic("harbour")
                .setSessionId("S-2041")
                .setPatientKey("ab12")
                .setRevision(1)
                .setStatus("recorded")
                .setCondition("carpal-tunnel-syndrome")
                .setModality("perineural-injection")
                .setStartedAt(Instant.parse("2026-03-01T08:30:00Z"))
                .setTechnique("ultrasound-guided-perineural")
                .setAgents(List.of(new Agent("dextrose-5", 5000L, 5000L)))
                .setRoute("perineural")
                .setSites(List.of(new Site("median-nerve", "left")))
                .setBirthYear(1970)
                .setSex("female")
                .setSymptomOnset("2024-05")
                .setConcomitant(List.of("gabapentin", "exercise-program"))
                .setAdverseEvents(List.of(new AdverseEvent("vasovagal", "mild")))
                .build();
    }

    public static Cell measure(String timePoint, @Nullable Boolean firstSession) {
        return cell("measure")
                .setMeasure(
                        new MeasureCounts(
                                "nrs-pain",
                                timePoint,
                                "high",
                                firstSession,
                                List.of(new PairCount(7L, 3L, 2L), new PairCount(8L, 3L, -1L)),
                                1L))
                .build();
    }

    public static Cell course() {
        return cell("course")
                .setCombined(true)
                .setCourse(
                        new CourseCounts(
                                3L,
                                Map.of("nrs-pain", 2L),
                                Map.of("month-3", 1L),
                                List.of(new LengthCount(4, 3L)),
                                List.of(new ResponseCount("nrs-pain", 30, 2, 1L, 1L))))
                .build();
    }

    public static Cell sessionCell() {
        return cell("session")
                .setSession(
                        new SessionCounts(
                                5L,
                                List.of(new AdverseEventCount("vasovagal", "mild", 2L)),
                                List.of(new DurabilityCount("nrs-pain", 7, 1L, 2L))))
                .build();
    }

    private static Cell.Builder cell(String kind) {
        return Cell.newBuilder()
                .setEpoch(1)
                .setSequence(17)
                .setKind(kind)
                .setNetwork("north")
                .setClinic("harbour")
                .setCondition("migraine")
                .setModality("acupuncture")
                .setTechnique("unspecified")
                .setCombined(false)
                .setMonth("2026-03")
                .setAgeBand("40-59")
                .setSex("female")
                .setSymptomDuration("13-or-more");
    }
}
