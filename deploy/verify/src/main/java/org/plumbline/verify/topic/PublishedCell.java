package org.plumbline.verify.topic;

import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.SessionCounts;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.recomputation.Items;

/// Reads a cell's record.
final class PublishedCell {

    private PublishedCell() {}

    static Counts counts(Cell cell) {
        Counts counts = new Counts();
        cell.getMeasure().ifPresent(measure -> measure(measure, counts));
        cell.getCourse().ifPresent(course -> course(course, counts));
        cell.getSession().ifPresent(session -> session(session, counts));
        return counts;
    }

    private static void measure(MeasureCounts it, Counts counts) {
        it.getPairs()
                .forEach(one -> counts.add(Items.pair(one.getX(), one.getY()), one.getCount()));
        counts.add(Items.UNDER_TREATMENT, it.getUnderTreatment());
    }

    private static void course(CourseCounts it, Counts counts) {
        counts.add(Items.COURSES, it.getCourses());
        it.getBaselined().forEach((name, n) -> counts.add(Items.baselined(name), n));
        it.getRetreated().forEach((point, n) -> counts.add(Items.retreated(point), n));
        it.getLengths().forEach(one -> counts.add(Items.length(one.getSessions()), one.getCount()));
        it.getResponses()
                .forEach(one -> {
                    String instrument = one.getInstrument();
                    int threshold = one.getThreshold();
                    int sessions = one.getSessions();
                    counts.add(
                            Items.responded(instrument, threshold, sessions), one.getResponded());
                    counts.add(
                            Items.unresponded(instrument, threshold, sessions), one.getCensored());
                });
    }

    private static void session(SessionCounts it, Counts counts) {
        counts.add(Items.SESSIONS, it.getSessions());
        it.getAdverseEvents()
                .forEach(one ->
                        counts.add(
                                Items.adverseEvent(one.getCode(), one.getSeverity()),
                                one.getCount()));
        it.getDurability()
                .forEach(one -> {
                    counts.add(Items.ended(one.getInstrument(), one.getDay()), one.getEnded());
                    counts.add(Items.lasting(one.getInstrument(), one.getDay()), one.getCensored());
                });
    }
}
