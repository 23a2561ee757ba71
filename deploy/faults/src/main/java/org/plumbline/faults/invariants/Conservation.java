package org.plumbline.faults.invariants;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.events.Cell;
import org.plumbline.events.TreatmentSession;

/// I5: no course is lost or doubled on the way. Of each network the courses that the journal's
/// sessions make, those in the cells and those in the reporting tables are the same number.
final class Conservation {

    private static final Duration LARGEST_GAP = Duration.ofDays(90);

    private Conservation() {}

    static Finding check(
            List<JournalRow> current, List<Cell> cells, List<ProjectedCell> projected) {
        Map<String, Long> made = made(Facts.sessions(current));
        Map<String, Long> counted =
                cells.stream()
                        .filter(cell -> cell.getCourse().isPresent())
                        .collect(
                                groupingBy(
                                        Cell::getNetwork,
                                        summingLong(cell ->
                                                cell.getCourse().orElseThrow().getCourses())));
        Map<String, Long> shown =
                projected.stream()
                        .filter(cell -> cell.key().startsWith("course/"))
                        .collect(
                                groupingBy(
                                        cell -> cell.key().split("/", -1)[1],
                                        summingLong(cell ->
                                                cell.counts().getOrDefault("courses", 0L))));
        List<String> wrong = new ArrayList<>();
        TreeSet<String> networks = new TreeSet<>(made.keySet());
        networks.addAll(counted.keySet());
        networks.addAll(shown.keySet());
        for (String network : networks) {
            long expected = made.getOrDefault(network, 0L);
            long inCells = counted.getOrDefault(network, 0L);
            long inTables = shown.getOrDefault(network, 0L);
            if (expected != inCells || expected != inTables) {
                wrong.add(
                        "%s: %d courses in the journal, %d in the cells, %d in the tables"
                                .formatted(network, expected, inCells, inTables));
            }
        }
        return Finding.of("I5", wrong);
    }

    /// A session more than 90 days after the one before it begins a course.
    private static Map<String, Long> made(List<TreatmentSession> sessions) {
        Map<String, Long> courses = new TreeMap<>();
        Map<String, TreatmentSession> before = new TreeMap<>();
        sessions.stream()
                .filter(session -> session.getStatus().equals("recorded"))
                .sorted(comparing(TreatmentSession::getStartedAt))
                .forEach(session -> {
                    String course =
                            String.join(
                                    "/",
                                    session.getNetwork(),
                                    session.getPatientKey(),
                                    session.getCondition());
                    TreatmentSession last = before.put(course, session);
                    if (last == null || isGap(last, session)) {
                        courses.merge(session.getNetwork(), 1L, Long::sum);
                    }
                });
        return courses;
    }

    private static boolean isGap(TreatmentSession last, TreatmentSession next) {
        return Duration.between(last.getStartedAt(), next.getStartedAt()).compareTo(LARGEST_GAP)
                > 0;
    }
}
