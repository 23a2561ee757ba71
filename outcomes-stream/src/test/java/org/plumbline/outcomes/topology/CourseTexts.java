package org.plumbline.outcomes.topology;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.events.CourseMeasure;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.CoursePair;

/// The cells that follow from courses as they are published, in the words of [Recomputation].
final class CourseTexts {
    private final Map<String, Map<String, Long>> cells = new TreeMap<>();

    private CourseTexts() {}

    static Map<String, Map<String, Long>> of(Collection<CourseOfCare> courses) {
        var texts = new CourseTexts();
        courses.forEach(texts::add);
        return texts.cells;
    }

    private void add(CourseOfCare course) {
        String key = "course/" + keys(course);
        count(key, "courses");
        count(key, "length " + course.getSessions());
        course.getRetreated().forEach(point -> count(key, "retreated " + point));
        for (CourseMeasure measure : course.getMeasures()) {
            add(key, course, measure);
        }
    }

    private void add(String key, CourseOfCare course, CourseMeasure measure) {
        String instrument = measure.getInstrument();
        measure.getBaseline().ifPresent(baseline -> count(key, "baselined " + instrument));
        measure.getResponses()
                .forEach(each ->
                        count(
                                key,
                                "%s %s %d after %d"
                                        .formatted(
                                                each.getResponded() ? "responded" : "censored",
                                                instrument,
                                                each.getThreshold(),
                                                each.getSessions())));
        for (CoursePair pair : measure.getPairs()) {
            String first = pair.getTimePoint().startsWith("minute") ? "first" : "-";
            String of =
                    String.join(
                            "/",
                            "measure",
                            keys(course),
                            instrument,
                            pair.getTimePoint(),
                            band(instrument, pair.getX()),
                            first);
            count(of, pair.getX() + "," + pair.getY());
            if (pair.getUnderTreatment()) {
                count(of, "under treatment");
            }
        }
    }

    private static String keys(CourseOfCare course) {
        return String.join(
                "/",
                course.getNetwork(),
                course.getClinic(),
                course.getCondition(),
                course.getModality(),
                course.getTechnique(),
                course.getCombined() ? "combined" : "single",
                course.getStartedAt().toString().substring(0, 7),
                course.getAgeBand(),
                course.getSex(),
                course.getSymptomDuration());
    }

    private static String band(String instrument, long steps) {
        long tenths = instrument.equals("nrs-pain") ? 10 * steps : steps;
        return tenths < 34 ? "low" : tenths < 67 ? "middle" : "high";
    }

    private void count(String cell, String item) {
        cells.computeIfAbsent(cell, key -> new TreeMap<>()).merge(item, 1L, Long::sum);
    }
}
