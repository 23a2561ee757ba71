package org.plumbline.outcomes.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.LengthCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.outcomes.cell.Counts;
import org.plumbline.outcomes.cell.Item;
import org.plumbline.outcomes.cell.Item.Responded;

/// What course cells count.
final class CourseItems {
    private static final Item ONE_COURSE = new Item.OneCourse();
    private static final Comparator<Responded> ORDER =
            Comparator.comparing(Responded::instrument)
                    .thenComparingInt(Responded::threshold)
                    .thenComparingInt(Responded::sessions)
                    .thenComparing(Responded::responded);

    private CourseItems() {}

    static CourseCounts record(Counts counts) {
        Map<String, Long> baselined = new TreeMap<>();
        Map<String, Long> retreated = new TreeMap<>();
        var lengths = new TreeMap<Integer, Long>();
        var responses = new TreeMap<Responded, Long>(ORDER);
        counts.forEach((item, count) -> {
            switch (item) {
                case Item.OneCourse() -> {}
                case Item.Baselined(String instrument) -> baselined.put(instrument, count);
                case Item.Retreated(String point) -> retreated.put(point, count);
                case Item.Length(int sessions) -> lengths.put(sessions, count);
                case Responded each -> responses.put(each, count);
                case Item.OfMeasure other -> throw new IllegalStateException("a pair: " + other);
                case Item.OfSessions other -> throw new IllegalStateException("of one: " + other);
            }
        });
        return new CourseCounts(
                counts.of(ONE_COURSE),
                baselined,
                retreated,
                lengths(lengths),
                responses(responses));
    }

    static void read(CourseCounts course, Counts counts) {
        counts.add(ONE_COURSE, course.getCourses());
        course.getBaselined()
                .forEach((instrument, n) -> counts.add(new Item.Baselined(instrument), n));
        course.getRetreated().forEach((point, n) -> counts.add(new Item.Retreated(point), n));
        for (LengthCount each : course.getLengths()) {
            counts.add(new Item.Length(each.getSessions()), each.getCount());
        }
        for (ResponseCount each : course.getResponses()) {
            counts.add(responded(each, true), each.getResponded());
            counts.add(responded(each, false), each.getCensored());
        }
    }

    private static Responded responded(ResponseCount each, boolean responded) {
        return new Responded(
                each.getInstrument(), each.getThreshold(), each.getSessions(), responded);
    }

    private static List<LengthCount> lengths(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new LengthCount(each.getKey(), each.getValue()))
                .toList();
    }

    /// Events and censorings of one number of sessions share a record.
    private static List<ResponseCount> responses(Map<Responded, Long> counts) {
        var records = new ArrayList<ResponseCount>();
        for (Responded each : counts.keySet()) {
            Responded event = with(each, true);
            Responded censoring = with(each, false);
            if (each.equals(censoring) || !counts.containsKey(censoring)) {
                records.add(
                        new ResponseCount(
                                each.instrument(),
                                each.threshold(),
                                each.sessions(),
                                counts.getOrDefault(event, 0L),
                                counts.getOrDefault(censoring, 0L)));
            }
        }
        return records;
    }

    private static Responded with(Responded each, boolean responded) {
        return new Responded(each.instrument(), each.threshold(), each.sessions(), responded);
    }
}
