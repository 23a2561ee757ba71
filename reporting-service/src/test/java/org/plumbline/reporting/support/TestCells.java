package org.plumbline.reporting.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.events.AdverseEventCount;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.LengthCount;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.SessionCounts;

/// Cells of one made-up network, which no other test uses.
public final class TestCells {
    private final String network;

    private TestCells(String network) {
        this.network = network;
    }

    public static TestCells ofNewNetwork() {
        return new TestCells("network-" + UUID.randomUUID());
    }

    public String network() {
        return network;
    }

    /// A measure cell of migraine, nrs-pain and month-3 at a clinic.
    ///
    /// @param flat x, y, count of its pairs
    public Cell measure(String clinic, long epoch, long sequence, long... flat) {
        return common("measure", clinic, epoch, sequence)
                .setMeasure(
                        MeasureCounts.newBuilder()
                                .setInstrument("nrs-pain")
                                .setTimePoint("month-3")
                                .setBaselineBand("high")
                                .setFirstSession(null)
                                .setPairs(pairs(flat))
                                .setUnderTreatment(1)
                                .build())
                .build();
    }

    /// A cell of immediate effects.
    public Cell immediate(String clinic, boolean firstSession, long... flat) {
        return common("measure", clinic, 1, 1)
                .setMeasure(
                        MeasureCounts.newBuilder()
                                .setInstrument("nrs-pain")
                                .setTimePoint("minute-15")
                                .setBaselineBand("high")
                                .setFirstSession(firstSession)
                                .setPairs(pairs(flat))
                                .setUnderTreatment(0)
                                .build())
                .build();
    }

    /// A course cell of migraine at a clinic. Its courses are of four sessions, and all responded
    /// after two.
    public Cell courses(String clinic, long epoch, long sequence, long courses) {
        return common("course", clinic, epoch, sequence)
                .setCourse(
                        CourseCounts.newBuilder()
                                .setCourses(courses)
                                .setBaselined(Map.of("nrs-pain", courses))
                                .setRetreated(Map.of("month-3", 1L))
                                .setLengths(List.of(new LengthCount(4, courses)))
                                .setResponses(
                                        List.of(new ResponseCount("nrs-pain", 30, 2, courses, 0L)))
                                .build())
                .build();
    }

    /// A session cell of migraine at a clinic. Each session had one adverse event and a response
    /// that was gone after a week.
    public Cell sessions(String clinic, long epoch, long sequence, long sessions) {
        return common("session", clinic, epoch, sequence)
                .setSession(
                        new SessionCounts(
                                sessions,
                                List.of(new AdverseEventCount("vasovagal", "mild", sessions)),
                                List.of(new DurabilityCount("nrs-pain", 7, sessions, 0L))))
                .build();
    }

    private Cell.Builder common(String kind, String clinic, long epoch, long sequence) {
        return Cell.newBuilder()
                .setEpoch(epoch)
                .setSequence(sequence)
                .setKind(kind)
                .setNetwork(network)
                .setClinic(clinic)
                .setCondition("migraine")
                .setModality("acupuncture")
                .setTechnique("unspecified")
                .setCombined(false)
                .setMonth("2026-03")
                .setAgeBand("40-59")
                .setSex("female")
                .setSymptomDuration("3-12")
                .setMeasure(null)
                .setCourse(null);
    }

    private static List<PairCount> pairs(long... flat) {
        List<PairCount> pairs = new ArrayList<>();
        for (int at = 0; at < flat.length; at += 3) {
            pairs.add(new PairCount(flat[at], flat[at + 1], flat[at + 2]));
        }
        return pairs;
    }
}
