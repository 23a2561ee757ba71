package org.plumbline.outcomes.topology;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// All cells from the facts that stand in the end, by going through everything for everything.
/// Written from the definitions and sharing nothing with the stream but the records.
public final class Recomputation {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    private record Point(String name, long target, long from, long until) {}

    private record Reading(long at, Score score, boolean preOfFirst) {}

    private static final List<Point> MONTHS =
            List.of(
                    new Point("month-1", 30, 21, 46),
                    new Point("month-3", 91, 60, 136),
                    new Point("month-6", 182, 136, 271),
                    new Point("month-12", 365, 271, 451));
    private static final List<Point> MINUTES =
            List.of(new Point("minute-1", 1, 0, 5), new Point("minute-15", 15, 10, 30));

    private final Map<String, Map<String, Long>> cells = new TreeMap<>();
    private final List<TreatmentSession> sessions;
    private final List<Score> scores;

    private Recomputation(Collection<TreatmentSession> sessions, Collection<Score> scores) {
        this.sessions =
                sessions.stream()
                        .sorted(
                                comparing(TreatmentSession::getStartedAt)
                                        .thenComparing(TreatmentSession::getSessionId)
                                        .thenComparing(TreatmentSession::getClinic))
                        .toList();
        this.scores =
                scores.stream()
                        .sorted(comparing(Score::getScoreId).thenComparing(Score::getClinic))
                        .toList();
    }

    /// By cell key, then by what is counted. Takes recorded facts only, each in its last revision.
    public static Map<String, Map<String, Long>> of(
            Collection<TreatmentSession> sessions, Collection<Score> scores) {
        var recomputation = new Recomputation(sessions, scores);
        recomputation.sessions.stream()
                .collect(groupingBy(s -> s.getPatientKey() + ' ' + s.getCondition()))
                .values()
                .forEach(recomputation::care);
        return recomputation.cells;
    }

    private void care(List<TreatmentSession> all) {
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            boolean end = i == all.size();
            if (end || at(all.get(i)) - at(all.get(i - 1)) > 90 * DAY) {
                course(all.subList(from, i), end ? Long.MAX_VALUE : at(all.get(i)));
                from = i;
            }
        }
    }

    private void course(List<TreatmentSession> course, long next) {
        TreatmentSession first = course.getFirst();
        long day0 = at(first);
        String key = "course/" + keys(course, first);
        count(key, "courses");
        count(key, "length " + course.size());
        Map<String, List<Reading>> readings =
                readings(first).stream().collect(groupingBy(r -> r.score().getInstrument()));
        for (Point p : MONTHS) {
            long closes = Math.min(next, day0 + p.until() * DAY);
            boolean answered =
                    readings(first).stream()
                            .anyMatch(r -> r.at() >= day0 + p.from() * DAY && r.at() < closes);
            if (!answered && next < day0 + p.until() * DAY) {
                count(key, "retreated " + p.name());
            }
        }
        readings.forEach((instrument, all) -> {
            var x = baseline(all, day0);
            if (x.isPresent()) {
                count(key, "baselined " + instrument);
                MONTHS.forEach(p -> month(course, p, x.get().score(), all, next));
                responses(key, course, x.get().score(), all, next);
            }
        });
        course.forEach(s -> MINUTES.forEach(p -> minute(course, s, p)));
        course.forEach(s -> session(course, s));
    }

    /// Floor and direction of the two instruments that simulations use.
    private static boolean isResponse(Score x, long y, int percent) {
        return 100 * (x.getValue() - y) >= percent * x.getValue();
    }

    private static boolean isEligible(Score x) {
        return x.getValue() >= (x.getInstrument().equals("nrs-pain") ? 3 : 30);
    }

    private static void inTime(List<Reading> all) {
        all.sort(comparingLong(Reading::at));
    }

    private void responses(
            String key, List<TreatmentSession> course, Score x, List<Reading> all, long next) {
        var later = new ArrayList<>(all.stream().filter(r -> r.at() < next).toList());
        later.removeIf(r -> r.at() <= at(course.getFirst()));
        inTime(later);
        if (!isEligible(x) || later.isEmpty()) {
            return;
        }
        for (int percent : List.of(30, 50)) {
            String result = "censored";
            int k = course.size();
            search:
            for (int i = 0; i < course.size(); i++) {
                long from = at(course.get(i));
                long to = i + 1 < course.size() ? at(course.get(i + 1)) : from + 30 * DAY;
                for (Reading r : later) {
                    if (r.at() > from
                            && r.at() <= to
                            && isResponse(x, r.score().getValue(), percent)) {
                        result = "responded";
                        k = i + 1;
                        break search;
                    }
                }
            }
            count(key, "%s %s %d after %d".formatted(result, x.getInstrument(), percent, k));
        }
    }

    private void session(List<TreatmentSession> course, TreatmentSession session) {
        String key = "session/" + keys(course, session);
        count(key, "sessions");
        session.getAdverseEvents().stream()
                .map(event -> "adverse " + event.getCode() + " " + event.getSeverity())
                .distinct()
                .forEach(item -> count(key, item));
        for (Score x : scores) {
            if (x.getTiming().equals("pre") && names(x, session) && speaks(x)) {
                var after = posted(session, MINUTES.get(1), x);
                (after.isPresent() ? after : posted(session, MINUTES.get(0), x))
                        .filter(y -> isEligible(x) && isResponse(x, y.getValue(), 30))
                        .ifPresent(y -> durability(key, session, x));
            }
        }
    }

    private void durability(String key, TreatmentSession session, Score x) {
        List<TreatmentSession> all =
                sessions.stream()
                        .filter(s -> s.getPatientKey().equals(session.getPatientKey()))
                        .filter(s -> s.getCondition().equals(session.getCondition()))
                        .toList();
        int index = all.indexOf(session);
        long end = index + 1 < all.size() ? at(all.get(index + 1)) : Long.MAX_VALUE;
        var seen =
                new ArrayList<>(
                        readings(session).stream()
                                .filter(r -> r.score().getInstrument().equals(x.getInstrument()))
                                .filter(r -> r.at() > at(session) && r.at() <= end)
                                .toList());
        inTime(seen);
        String result = "lasted";
        long day = 0;
        for (Reading r : seen) {
            day = Math.min((r.at() - at(session)) / DAY, 61);
            if (!isResponse(x, r.score().getValue(), 30)) {
                result = "ended";
                break;
            }
        }
        count(key, result + " " + x.getInstrument() + " day " + day);
    }

    private Optional<Score> posted(TreatmentSession session, Point p, Score x) {
        return scores.stream()
                .filter(y -> y.getTiming().equals("post") && names(y, session))
                .filter(y -> y.getInstrument().equals(x.getInstrument()))
                .filter(y -> minutes(y) >= p.from() && minutes(y) <= p.until())
                .min(
                        comparingLong((Score y) -> Math.abs(minutes(y) - p.target()))
                                .thenComparingLong(Recomputation::minutes));
    }

    private static Optional<Reading> baseline(List<Reading> all, long day0) {
        List<Reading> eligible =
                all.stream().filter(r -> r.at() >= day0 - 30 * DAY && r.at() <= day0).toList();
        long latest = eligible.stream().mapToLong(Reading::at).max().orElse(0);
        List<Reading> last = eligible.stream().filter(r -> r.at() == latest).toList();
        return last.stream()
                .filter(Reading::preOfFirst)
                .findFirst()
                .or(() -> last.stream().findFirst());
    }

    private void month(
            List<TreatmentSession> course, Point p, Score x, List<Reading> all, long next) {
        long day0 = at(course.getFirst());
        Reading best = null;
        for (Reading r : all) {
            boolean inside = r.at() >= day0 + p.from() * DAY && r.at() < day0 + p.until() * DAY;
            if (inside
                    && r.at() < next
                    && (best == null || nearer(r, best, day0 + p.target() * DAY))) {
                best = r;
            }
        }
        if (best != null) {
            String key = "measure/" + keys(course, course.getFirst()) + measure(x, p) + "/-";
            count(key, x.getValue() + "," + best.score().getValue());
            long since = best.at() - 14 * DAY;
            if (course.stream().anyMatch(s -> at(s) >= since)) {
                count(key, "under treatment");
            }
        }
    }

    /// Readings come in the order of their ids, so a tie at the same instant keeps the first.
    private static boolean nearer(Reading a, Reading b, long target) {
        long far = Math.abs(a.at() - target) - Math.abs(b.at() - target);
        return far < 0 || (far == 0 && a.at() < b.at());
    }

    private void minute(List<TreatmentSession> course, TreatmentSession session, Point p) {
        for (Score x : scores) {
            if (x.getTiming().equals("pre") && names(x, session) && speaks(x)) {
                posted(session, p, x).ifPresent(y -> countMinute(course, session, p, x, y));
            }
        }
    }

    private void countMinute(
            List<TreatmentSession> course, TreatmentSession session, Point p, Score x, Score y) {
        String which = session.equals(course.getFirst()) ? "/first" : "/later";
        String key = "measure/" + keys(course, session) + measure(x, p) + which;
        count(key, x.getValue() + "," + y.getValue());
    }

    private List<Reading> readings(TreatmentSession first) {
        var found = new ArrayList<Reading>();
        for (Score score : scores) {
            if (!score.getPatientKey().equals(first.getPatientKey())) {
                continue;
            }
            if (score.getTiming().equals("pre") && speaks(score)) {
                sessions.stream()
                        .filter(s ->
                                names(score, s) && s.getCondition().equals(first.getCondition()))
                        .forEach(s -> found.add(new Reading(at(s), score, s.equals(first))));
            } else if (score.getMinutesAfter().isEmpty()
                    && !score.getTiming().equals("pre")
                    && score.getCondition().equals(Optional.of(first.getCondition()))) {
                found.add(new Reading(score.getMeasuredAt().toEpochMilli(), score, false));
            }
        }
        return found;
    }

    private static boolean names(Score score, TreatmentSession session) {
        return score.getPatientKey().equals(session.getPatientKey())
                && score.getClinic().equals(session.getClinic())
                && score.getSession().equals(Optional.of(session.getSessionId()));
    }

    private boolean speaks(Score pre) {
        return scores.stream()
                .filter(other -> !other.equals(pre) && other.getTiming().equals("pre"))
                .filter(other -> identity(other).equals(identity(pre)))
                .noneMatch(other ->
                        other.getMeasuredAt().isAfter(pre.getMeasuredAt())
                                || (other.getMeasuredAt().equals(pre.getMeasuredAt())
                                        && other.getScoreId().compareTo(pre.getScoreId()) < 0));
    }

    private static List<Object> identity(Score pre) {
        return List.of(pre.getPatientKey(), pre.getClinic(), pre.getSession(), pre.getInstrument());
    }

    private static String keys(List<TreatmentSession> course, TreatmentSession credited) {
        var modalities = course.stream().map(TreatmentSession::getModality).distinct().toList();
        return String.join(
                "/",
                credited.getNetwork(),
                credited.getClinic(),
                credited.getCondition(),
                credited.getModality(),
                credited.getTechnique().orElse("unspecified"),
                modalities.size() > 1 ? "combined" : "single",
                month(credited.getStartedAt()),
                field(course, TreatmentSession::getBirthYear, year -> age(course, year)),
                field(course, TreatmentSession::getSex, sex -> sex),
                field(course, TreatmentSession::getSymptomOnset, on -> duration(course, on)));
    }

    private static <T> String field(
            List<TreatmentSession> course,
            Function<TreatmentSession, Optional<T>> field,
            Function<T, String> text) {
        return course.stream()
                .map(field)
                .flatMap(Optional::stream)
                .map(text)
                .findFirst()
                .orElse("unknown");
    }

    private static String age(List<TreatmentSession> course, int birthYear) {
        int age =
                Integer.parseInt(month(course.getFirst().getStartedAt()).substring(0, 4))
                        - birthYear;
        return age >= 75 ? "75+" : age >= 60 ? "60-74" : age >= 40 ? "40-59" : "0-39";
    }

    private static String duration(List<TreatmentSession> course, String onset) {
        int months = months(month(course.getFirst().getStartedAt())) - months(onset);
        return months > 12 ? "13-or-more" : months > 2 ? "3-12" : "under-3";
    }

    private static int months(String text) {
        int month = text.length() > 4 ? Integer.parseInt(text.substring(5)) : 1;
        return 12 * Integer.parseInt(text.substring(0, 4)) + month;
    }

    private static String measure(Score x, Point p) {
        long range = x.getInstrument().equals("nrs-pain") ? 10 : 100;
        long thirds = 3 * x.getValue();
        String band = thirds < range ? "low" : thirds < 2 * range ? "middle" : "high";
        return "/" + x.getInstrument() + "/" + p.name() + "/" + band;
    }

    private static String month(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString().substring(0, 7);
    }

    private static long at(TreatmentSession session) {
        return session.getStartedAt().toEpochMilli();
    }

    private static long minutes(Score post) {
        return post.getMinutesAfter().orElseThrow();
    }

    private void count(String cell, String item) {
        cells.computeIfAbsent(cell, key -> new TreeMap<>()).merge(item, 1L, Long::sum);
    }
}
