package org.plumbline.outcomes.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.events.AdverseEventCount;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.outcomes.cell.Counts;
import org.plumbline.outcomes.cell.Item;
import org.plumbline.outcomes.cell.Item.Lasted;
import org.plumbline.outcomes.patient.AdverseEvent;

/// What session cells count.
final class SessionItems {
    private static final Item ONE_SESSION = new Item.OneSession();
    private static final Comparator<AdverseEvent> BY_CODE =
            Comparator.comparing(AdverseEvent::code).thenComparing(AdverseEvent::severity);
    private static final Comparator<Lasted> ORDER =
            Comparator.comparing(Lasted::instrument)
                    .thenComparingInt(Lasted::day)
                    .thenComparing(Lasted::ended);

    private SessionItems() {}

    static SessionCounts record(Counts counts) {
        var adverse = new TreeMap<AdverseEvent, Long>(BY_CODE);
        var lasted = new TreeMap<Lasted, Long>(ORDER);
        counts.forEach((item, count) -> {
            switch (item) {
                case Item.OneSession() -> {}
                case Item.Adverse(AdverseEvent event) -> adverse.put(event, count);
                case Lasted each -> lasted.put(each, count);
                case Item.OfMeasure other -> throw new IllegalStateException("a pair: " + other);
                case Item.OfCourses other ->
                        throw new IllegalStateException("of courses: " + other);
            }
        });
        return new SessionCounts(counts.of(ONE_SESSION), adverse(adverse), durability(lasted));
    }

    static void read(SessionCounts session, Counts counts) {
        counts.add(ONE_SESSION, session.getSessions());
        for (AdverseEventCount each : session.getAdverseEvents()) {
            var event = new AdverseEvent(each.getCode(), each.getSeverity());
            counts.add(new Item.Adverse(event), each.getCount());
        }
        for (DurabilityCount each : session.getDurability()) {
            counts.add(new Lasted(each.getInstrument(), each.getDay(), true), each.getEnded());
            counts.add(new Lasted(each.getInstrument(), each.getDay(), false), each.getCensored());
        }
    }

    private static List<AdverseEventCount> adverse(Map<AdverseEvent, Long> counts) {
        return counts.entrySet().stream()
                .map(each ->
                        new AdverseEventCount(
                                each.getKey().code(), each.getKey().severity(), each.getValue()))
                .toList();
    }

    /// Events and censorings of one day share a record.
    private static List<DurabilityCount> durability(Map<Lasted, Long> counts) {
        var records = new ArrayList<DurabilityCount>();
        for (Lasted each : counts.keySet()) {
            var event = new Lasted(each.instrument(), each.day(), true);
            var censoring = new Lasted(each.instrument(), each.day(), false);
            if (each.equals(censoring) || !counts.containsKey(censoring)) {
                records.add(
                        new DurabilityCount(
                                each.instrument(),
                                each.day(),
                                counts.getOrDefault(event, 0L),
                                counts.getOrDefault(censoring, 0L)));
            }
        }
        return records;
    }
}
