package org.plumbline.faults.invariants;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.SessionCounts;
import org.plumbline.events.TreatmentSession;

/// I5: no session and no course is lost or doubled on the way. Of each network the live sessions in
/// the journal and the courses that they make, those in the cells and those in the reporting tables
/// are the same numbers.
final class Conservation {

    private static final Duration LARGEST_GAP = Duration.ofDays(90);

    private Conservation() {}

    static Finding check(
            List<JournalRow> current, List<Cell> cells, List<ProjectedCell> projected) {
        List<TreatmentSession> live =
                Facts.sessions(current).stream()
                        .filter(session -> session.getStatus().equals("recorded"))
                        .toList();
        List<String> wrong = new ArrayList<>();
        compare(
                "courses",
                made(live),
                inCells(cells, cell -> cell.getCourse().map(CourseCounts::getCourses)),
                inTables(projected, "course", "courses"),
                wrong);
        compare(
                "sessions",
                live.stream().collect(groupingBy(TreatmentSession::getNetwork, counting())),
                inCells(cells, cell -> cell.getSession().map(SessionCounts::getSessions)),
                inTables(projected, "session", "sessions"),
                wrong);
        return Finding.of("I5", wrong);
    }

    private static Map<String, Long> inCells(
            List<Cell> cells, Function<Cell, Optional<Long>> count) {
        return cells.stream()
                .filter(cell -> count.apply(cell).isPresent())
                .collect(
                        groupingBy(
                                Cell::getNetwork,
                                summingLong(cell -> count.apply(cell).orElseThrow())));
    }

    private static Map<String, Long> inTables(
            List<ProjectedCell> projected, String kind, String count) {
        return projected.stream()
                .filter(cell -> cell.key().startsWith(kind + "/"))
                .collect(
                        groupingBy(
                                cell -> cell.key().split("/", -1)[1],
                                summingLong(cell -> cell.counts().getOrDefault(count, 0L))));
    }

    private static void compare(
            String what,
            Map<String, Long> made,
            Map<String, Long> counted,
            Map<String, Long> shown,
            List<String> wrong) {
        TreeSet<String> networks = new TreeSet<>(made.keySet());
        networks.addAll(counted.keySet());
        networks.addAll(shown.keySet());
        for (String network : networks) {
            long expected = made.getOrDefault(network, 0L);
            long inCells = counted.getOrDefault(network, 0L);
            long inTables = shown.getOrDefault(network, 0L);
            if (expected != inCells || expected != inTables) {
                wrong.add(
                        "%s: %d %s in the journal, %d in the cells, %d in the tables"
                                .formatted(network, expected, what, inCells, inTables));
            }
        }
    }

    /// A session more than 90 days after the one before it begins a course.
    private static Map<String, Long> made(List<TreatmentSession> sessions) {
        Map<String, Long> courses = new TreeMap<>();
        Map<String, TreatmentSession> before = new TreeMap<>();
        sessions.stream()
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
