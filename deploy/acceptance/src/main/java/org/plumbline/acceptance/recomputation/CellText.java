package org.plumbline.acceptance.recomputation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.DurabilityCount;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.ResponseCount;
import org.plumbline.events.SessionCounts;

/// Brings cells as the stream wrote them into the form of {@link Recomputation}.
public final class CellText {

    private CellText() {}

    /// Keys and integers of the given cells; a key that stands twice is an error.
    public static SortedMap<String, Integers> of(Collection<Cell> cells) {
        var all = new TreeMap<String, Integers>();
        for (Cell cell : cells) {
            if (all.put(key(cell), integers(cell)) != null) {
                throw new IllegalStateException("two cells with the keys " + key(cell));
            }
        }
        all.values().removeIf(Integers::isEmpty);
        return all;
    }

    private static String key(Cell cell) {
        String keys =
                String.join(
                        "/",
                        cell.getKind(),
                        cell.getNetwork(),
                        cell.getClinic(),
                        cell.getCondition(),
                        cell.getModality(),
                        cell.getTechnique(),
                        cell.getCombined() ? "combined" : "single",
                        cell.getMonth(),
                        cell.getAgeBand(),
                        cell.getSex(),
                        cell.getSymptomDuration());
        return cell.getMeasure().map(m -> keys + "/" + key(m)).orElse(keys);
    }

    private static String key(MeasureCounts m) {
        return String.join(
                "/",
                m.getInstrument(),
                m.getTimePoint(),
                m.getBaselineBand(),
                m.getFirstSession().map(first -> first ? "first" : "later").orElse("-"));
    }

    private static Integers integers(Cell cell) {
        var counts = new TreeMap<String, Long>();
        cell.getMeasure().ifPresent(m -> measure(m, counts));
        cell.getCourse().ifPresent(c -> course(c, counts));
        cell.getSession().ifPresent(s -> session(s, counts));
        return new Integers(counts);
    }

    private static void measure(MeasureCounts m, SortedMap<String, Long> counts) {
        for (PairCount pair : m.getPairs()) {
            counts.put(pair.getX() + "," + pair.getY(), pair.getCount());
        }
        counts.put("under-treatment", m.getUnderTreatment());
    }

    private static void course(CourseCounts c, SortedMap<String, Long> counts) {
        counts.put("courses", c.getCourses());
        c.getBaselined().forEach((instrument, n) -> counts.put("baselined:" + instrument, n));
        c.getRetreated().forEach((point, n) -> counts.put("retreated:" + point, n));
        c.getLengths().forEach(each -> counts.put("length:" + each.getSessions(), each.getCount()));
        for (ResponseCount each : c.getResponses()) {
            String of =
                    ":%s:%d:%d"
                            .formatted(
                                    each.getInstrument(), each.getThreshold(), each.getSessions());
            counts.put("responded" + of, each.getResponded());
            counts.put("censored" + of, each.getCensored());
        }
    }

    private static void session(SessionCounts s, SortedMap<String, Long> counts) {
        counts.put("sessions", s.getSessions());
        s.getAdverseEvents()
                .forEach(each ->
                        counts.put(
                                "adverse:" + each.getCode() + ":" + each.getSeverity(),
                                each.getCount()));
        for (DurabilityCount each : s.getDurability()) {
            String of = ":" + each.getInstrument() + ":" + each.getDay();
            counts.put("ended" + of, each.getEnded());
            counts.put("lasted" + of, each.getCensored());
        }
    }
}
