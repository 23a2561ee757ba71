package org.plumbline.outcomes.topology;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.events.Cell;

/// What a cell's record counts, item by item, in the words of [Recomputation].
public final class CellTexts {
    private CellTexts() {}

    public static Map<String, Long> items(Cell cell) {
        var items = new TreeMap<String, Long>();
        cell.getMeasure()
                .ifPresent(measure -> {
                    measure.getPairs()
                            .forEach(p -> items.put(p.getX() + "," + p.getY(), p.getCount()));
                    items.put("under treatment", measure.getUnderTreatment());
                });
        cell.getCourse()
                .ifPresent(course -> {
                    items.put("courses", course.getCourses());
                    course.getBaselined().forEach((k, n) -> items.put("baselined " + k, n));
                    course.getRetreated().forEach((k, n) -> items.put("retreated " + k, n));
                });
        cell.getCourse()
                .ifPresent(course -> {
                    course.getLengths()
                            .forEach(e -> items.put("length " + e.getSessions(), e.getCount()));
                    course.getResponses()
                            .forEach(e -> {
                                String of =
                                        " %s %d after %d"
                                                .formatted(
                                                        e.getInstrument(),
                                                        e.getThreshold(),
                                                        e.getSessions());
                                items.put("responded" + of, e.getResponded());
                                items.put("censored" + of, e.getCensored());
                            });
                });
        cell.getSession()
                .ifPresent(session -> {
                    items.put("sessions", session.getSessions());
                    session.getAdverseEvents()
                            .forEach(e ->
                                    items.put(
                                            "adverse " + e.getCode() + " " + e.getSeverity(),
                                            e.getCount()));
                    session.getDurability()
                            .forEach(e -> {
                                String of = " " + e.getInstrument() + " day " + e.getDay();
                                items.put("ended" + of, e.getEnded());
                                items.put("lasted" + of, e.getCensored());
                            });
                });
        items.values().removeIf(n -> n == 0);
        return items;
    }
}
