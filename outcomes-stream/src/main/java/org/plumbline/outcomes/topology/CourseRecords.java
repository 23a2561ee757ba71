package org.plumbline.outcomes.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.events.CourseMeasure;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.CoursePair;
import org.plumbline.events.CourseResponse;
import org.plumbline.events.OpenFollowUp;
import org.plumbline.events.OpenFollowUps;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.ImmediatePair;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.LastingPair;
import org.plumbline.outcomes.course.OpenPoint;
import org.plumbline.outcomes.course.Outcomes.CourseName;
import org.plumbline.outcomes.patient.Session;

/// Courses and open follow-ups as records of the event language.
final class CourseRecords {
    private static final Comparator<OpenFollowUp> SOONEST =
            Comparator.comparing(OpenFollowUp::getClosesAt)
                    .thenComparing(OpenFollowUp::getCourseId)
                    .thenComparing(OpenFollowUp::getInstrument)
                    .thenComparing(OpenFollowUp::getTimePoint);

    private final CourseIds ids;
    private final Instruments instruments;
    private final long epoch;

    CourseRecords(CourseIds ids, Instruments instruments, long epoch) {
        this.ids = ids;
        this.instruments = instruments;
        this.epoch = epoch;
    }

    String id(String patientKey, CourseName name) {
        return ids.of(patientKey, name);
    }

    CourseOfCare course(String patientKey, CourseName name, CourseOutcome outcome) {
        Session first = outcome.first();
        return new CourseOfCare(
                epoch,
                id(patientKey, name),
                first.id().network(),
                patientKey,
                first.id().clinic(),
                first.condition(),
                first.modality(),
                first.technique(),
                outcome.combined(),
                Instant.ofEpochMilli(first.startedAt()),
                Instant.ofEpochMilli(outcome.lastSessionAt()),
                outcome.nextStart().isPresent()
                        ? Instant.ofEpochMilli(outcome.nextStart().getAsLong())
                        : null,
                outcome.sessions(),
                outcome.strata().ageBand(),
                outcome.strata().sex(),
                outcome.strata().symptomDuration(),
                measures(outcome),
                outcome.retreated().stream().map(point -> point.slug()).toList());
    }

    /// Of all the patient's courses, soonest to close first.
    List<OpenFollowUp> open(String patientKey, CourseName name, CourseOutcome outcome) {
        String id = id(patientKey, name);
        Session first = outcome.first();
        return outcome.open().stream().map(point -> open(id, first, point)).toList();
    }

    OpenFollowUps followUps(String network, String patientKey, List<OpenFollowUp> open) {
        return new OpenFollowUps(
                epoch, network, patientKey, open.stream().sorted(SOONEST).toList());
    }

    private static OpenFollowUp open(String courseId, Session first, OpenPoint point) {
        return new OpenFollowUp(
                courseId,
                first.id().clinic(),
                first.condition(),
                first.modality(),
                point.instrument(),
                point.point().slug(),
                Instant.ofEpochMilli(point.opensAt()),
                Instant.ofEpochMilli(point.targetAt()),
                Instant.ofEpochMilli(point.closesAt()));
    }

    private List<CourseMeasure> measures(CourseOutcome outcome) {
        var measures = new TreeMap<String, CourseMeasure>();
        outcome.measures().forEach(each -> measures.put(each.instrument(), measure(each)));
        for (ImmediatePair pair : outcome.firstPairs().reversed()) {
            measures.computeIfAbsent(pair.instrument(), CourseRecords::unmeasured)
                    .getPairs()
                    .addFirst(immediate(pair));
        }
        return List.copyOf(measures.values());
    }

    private CourseMeasure measure(org.plumbline.outcomes.course.CourseMeasure measure) {
        return new CourseMeasure(
                measure.instrument(),
                measure.baseline(),
                instruments.band(measure.instrument(), measure.baseline()),
                new ArrayList<>(measure.pairs().stream().map(CourseRecords::lasting).toList()),
                measure.responses().stream()
                        .map(each ->
                                new CourseResponse(
                                        each.threshold(), each.sessions(), each.responded()))
                        .toList());
    }

    private static CourseMeasure unmeasured(String instrument) {
        return new CourseMeasure(instrument, null, null, new ArrayList<>(), List.of());
    }

    private static CoursePair lasting(LastingPair pair) {
        return new CoursePair(pair.point().slug(), pair.x(), pair.y(), pair.underTreatment());
    }

    private static CoursePair immediate(ImmediatePair pair) {
        return new CoursePair(pair.point().slug(), pair.x(), pair.y(), false);
    }
}
