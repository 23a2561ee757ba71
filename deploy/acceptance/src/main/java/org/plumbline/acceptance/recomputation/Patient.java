package org.plumbline.acceptance.recomputation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// One person of one network, with all live facts.
final class Patient {

    private static final Duration GAP = Duration.ofDays(90);

    private enum Point {
        MONTH_1(30, 21, 46),
        MONTH_3(91, 60, 136),
        MONTH_6(182, 136, 271),
        MONTH_12(365, 271, 451);

        final Duration target;
        final Duration opens;
        final Duration closes;

        Point(int target, int opens, int closes) {
            this.target = Duration.ofDays(target);
            this.opens = Duration.ofDays(opens);
            this.closes = Duration.ofDays(closes);
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record MinutePoint(String slug, int target, int first, int last) {
        static final List<MinutePoint> ALL =
                List.of(
                        new MinutePoint("minute-1", 1, 0, 5),
                        new MinutePoint("minute-15", 15, 10, 30));
    }

    /// A non-post score at the instant at which it counts.
    private record Standing(Score score, Instant at, Optional<TreatmentSession> preOf) {}

    private record Course(List<TreatmentSession> sessions, Instant nextStart) {
        TreatmentSession first() {
            return sessions.getFirst();
        }

        Instant dayZero() {
            return first().getStartedAt();
        }

        boolean combined() {
            return sessions.stream().map(TreatmentSession::getModality).distinct().count() > 1;
        }
    }

    private final List<TreatmentSession> sessions;
    private final List<Score> scores;
    private final Set<Departure> departures;

    Patient(List<TreatmentSession> sessions, List<Score> scores, Set<Departure> departures) {
        this.sessions =
                sessions.stream()
                        .sorted(
                                comparing(TreatmentSession::getStartedAt)
                                        .thenComparing(TreatmentSession::getSessionId)
                                        .thenComparing(TreatmentSession::getClinic))
                        .toList();
        this.scores = scores;
        this.departures = departures;
    }

    void count(Map<String, Integers> cells) {
        sessions.stream()
                .map(TreatmentSession::getCondition)
                .distinct()
                .forEach(condition -> courses(condition).forEach(c -> count(c, cells)));
    }

    private List<Course> courses(String condition) {
        var starts = new ArrayList<List<TreatmentSession>>();
        for (TreatmentSession s : sessions) {
            if (!s.getCondition().equals(condition)) {
                continue;
            }
            boolean opensCourse =
                    starts.isEmpty()
                            || parts(
                                    Duration.between(
                                            starts.getLast().getLast().getStartedAt(),
                                            s.getStartedAt()));
            if (opensCourse) {
                starts.add(new ArrayList<>());
            }
            starts.getLast().add(s);
        }
        var courses = new ArrayList<Course>();
        for (int i = 0; i < starts.size(); i++) {
            Instant next =
                    i + 1 < starts.size()
                            ? starts.get(i + 1).getFirst().getStartedAt()
                            : Instant.MAX;
            courses.add(new Course(starts.get(i), next));
        }
        return courses;
    }

    private boolean parts(Duration gap) {
        return gap.compareTo(GAP) > 0
                || (departures.contains(Departure.NINETY_DAYS_PART_COURSES) && gap.equals(GAP));
    }

    private void count(Course course, Map<String, Integers> cells) {
        String keys = courseKeys(course);
        add(cells, "course/" + keys, "courses");
        add(cells, "course/" + keys, "length:" + course.sessions().size());
        course.sessions().forEach(s -> countSession(course, s, cells));
        for (String instrument : instruments()) {
            List<Standing> standing = standing(course.first().getCondition(), instrument);
            Optional<Standing> baseline = baseline(course, standing);
            baseline.ifPresent(b -> {
                add(cells, "course/" + keys, "baselined:" + instrument);
                countResponses(course, keys, b.score(), standing, cells);
            });
            for (Point point : Point.values()) {
                followUp(course, point, standing)
                        .ifPresent(f ->
                                baseline.ifPresent(
                                        b -> countPair(course, keys, point, b, f, cells)));
            }
            course.sessions().forEach(s -> countImmediate(course, s, instrument, cells));
        }
        for (Point point : Point.values()) {
            boolean answered =
                    instruments().stream()
                            .anyMatch(i ->
                                    followUp(
                                                    course,
                                                    point,
                                                    standing(course.first().getCondition(), i))
                                            .isPresent());
            if (!answered && course.nextStart().isBefore(course.dayZero().plus(point.closes))) {
                add(cells, "course/" + keys, "retreated:" + point.slug());
            }
        }
    }

    private void countPair(
            Course course,
            String keys,
            Point point,
            Standing baseline,
            Standing later,
            Map<String, Integers> cells) {
        Score x = baseline.score();
        String cell =
                "measure/"
                        + keys
                        + "/"
                        + x.getInstrument()
                        + "/"
                        + point.slug()
                        + "/"
                        + band(x)
                        + "/-";
        add(cells, cell, x.getValue() + "," + later.score().getValue());
        Instant recently = later.at().minus(Duration.ofDays(14));
        if (course.sessions().stream()
                .anyMatch(s ->
                        s.getStartedAt().isAfter(recently)
                                || (s.getStartedAt().equals(recently)
                                        && !departures.contains(Departure.FORTNIGHT_IS_OPEN)))) {
            add(cells, cell, "under-treatment");
        }
    }

    private void countImmediate(
            Course course,
            TreatmentSession session,
            String instrument,
            Map<String, Integers> cells) {
        Optional<Score> pre = speakingPre(session, instrument);
        if (pre.isEmpty()) {
            return;
        }
        for (MinutePoint point : MinutePoint.ALL) {
            posted(session, instrument, point)
                    .ifPresent(post ->
                            add(
                                    cells,
                                    "measure/"
                                            + keys(course, session)
                                            + "/"
                                            + instrument
                                            + "/"
                                            + point.slug()
                                            + "/"
                                            + band(pre.get())
                                            + "/"
                                            + (session.equals(course.first()) ? "first" : "later"),
                                    pre.get().getValue() + "," + post.getValue()));
        }
    }

    private Optional<Score> posted(TreatmentSession session, String instrument, MinutePoint point) {
        return of(session, "post", instrument)
                .filter(s -> minutes(s) >= point.first() && minutes(s) <= last(point))
                .min(
                        comparingInt((Score s) -> Math.abs(minutes(s) - point.target()))
                                .thenComparingInt(Patient::minutes)
                                .thenComparing(Score::getScoreId));
    }

    /// Sessions to response, for 30 and 50 per cent.
    private void countResponses(
            Course course,
            String keys,
            Score x,
            Collection<Standing> standing,
            Map<String, Integers> cells) {
        List<Standing> later =
                standing.stream()
                        .filter(s -> s.at().isAfter(course.dayZero()))
                        .filter(s -> s.at().isBefore(course.nextStart()))
                        .toList();
        if (!Severity.isEligible(x) || later.isEmpty()) {
            return;
        }
        for (int percent : List.of(30, 50)) {
            int last = course.sessions().size();
            int k = 1;
            while (k <= last && !responds(course, k, x, later, percent)) {
                k++;
            }
            String of = ":" + x.getInstrument() + ":" + percent + ":";
            add(cells, "course/" + keys, k <= last ? "responded" + of + k : "censored" + of + last);
        }
    }

    /// Whether a score answers the k-th session, from 1, with a response.
    private boolean responds(
            Course course, int k, Score x, Collection<Standing> later, int percent) {
        Instant from = course.sessions().get(k - 1).getStartedAt();
        boolean isLast = k == course.sessions().size();
        Instant until =
                isLast
                        ? departures.contains(Departure.RESPONSES_WITHOUT_END)
                                ? Instant.MAX
                                : from.plus(Duration.ofDays(30))
                        : course.sessions().get(k).getStartedAt();
        boolean open = !isLast && departures.contains(Departure.NEXT_SESSION_START_IS_LATER);
        return later.stream()
                .filter(s -> open ? !s.at().isBefore(from) : s.at().isAfter(from))
                .filter(s -> open ? s.at().isBefore(until) : !s.at().isAfter(until))
                .anyMatch(s -> Severity.isResponse(x, s.score(), percent));
    }

    private void countSession(
            Course course, TreatmentSession session, Map<String, Integers> cells) {
        String cell = "session/" + keys(course, session);
        add(cells, cell, "sessions");
        Stream<String> events =
                session.getAdverseEvents().stream()
                        .map(e -> "adverse:" + e.getCode() + ":" + e.getSeverity());
        (departures.contains(Departure.ADVERSE_EVENTS_COUNT_TWICE) ? events : events.distinct())
                .forEach(each -> add(cells, cell, each));
        for (String instrument : instruments()) {
            speakingPre(session, instrument)
                    .filter(Severity::isEligible)
                    .flatMap(pre -> durability(course, session, pre))
                    .ifPresent(each -> add(cells, cell, each));
        }
    }

    private Optional<String> durability(Course course, TreatmentSession session, Score pre) {
        String instrument = pre.getInstrument();
        Optional<Score> post =
                posted(session, instrument, MinutePoint.ALL.getLast())
                        .or(() -> posted(session, instrument, MinutePoint.ALL.getFirst()));
        if (post.isEmpty() || !Severity.isResponse(pre, post.get(), 30)) {
            return Optional.empty();
        }
        Instant start = session.getStartedAt();
        Instant end = nextOf(course, session);
        List<Standing> seen =
                standing(session.getCondition(), instrument).stream()
                        .filter(s -> s.at().isAfter(start) && !s.at().isAfter(end))
                        .sorted(comparing(Standing::at))
                        .toList();
        Instant last = start;
        for (Standing each : seen) {
            last = each.at();
            if (!Severity.isResponse(pre, each.score(), 30)) {
                return Optional.of("ended:" + instrument + ":" + days(start, last));
            }
        }
        return Optional.of("lasted:" + instrument + ":" + days(start, last));
    }

    private Instant nextOf(Course course, TreatmentSession session) {
        List<TreatmentSession> all =
                departures.contains(Departure.DURABILITY_STAYS_IN_THE_COURSE)
                        ? course.sessions()
                        : sessions.stream()
                                .filter(s -> s.getCondition().equals(session.getCondition()))
                                .toList();
        int next = all.indexOf(session) + 1;
        return next < all.size() ? all.get(next).getStartedAt() : Instant.MAX;
    }

    private static long days(Instant from, Instant to) {
        return Math.min(Duration.between(from, to).toDays(), 61);
    }

    private int last(MinutePoint point) {
        return departures.contains(Departure.LAST_MINUTE_IS_OUT) ? point.last() - 1 : point.last();
    }

    private static int minutes(Score post) {
        return post.getMinutesAfter().orElseThrow();
    }

    /// All scores of one instrument that are not post and belong to the condition.
    private List<Standing> standing(String condition, String instrument) {
        Stream<Standing> alone =
                scores.stream()
                        .filter(s ->
                                s.getTiming().equals("diary") || s.getTiming().equals("follow-up"))
                        .filter(s -> s.getInstrument().equals(instrument))
                        .filter(s -> s.getCondition().filter(condition::equals).isPresent())
                        .map(s -> new Standing(s, s.getMeasuredAt(), Optional.empty()));
        Stream<Standing> pres =
                sessions.stream()
                        .filter(s -> s.getCondition().equals(condition))
                        .flatMap(session ->
                                speakingPre(session, instrument).stream()
                                        .map(p ->
                                                new Standing(
                                                        p,
                                                        departures.contains(
                                                                        Departure
                                                                                .PRE_AT_ITS_OWN_STAMP)
                                                                ? p.getMeasuredAt()
                                                                : session.getStartedAt(),
                                                        Optional.of(session))));
        return Stream.concat(alone, pres).toList();
    }

    private Optional<Score> speakingPre(TreatmentSession session, String instrument) {
        return of(session, "pre", instrument)
                .min(
                        comparing(Score::getMeasuredAt, Comparator.reverseOrder())
                                .thenComparing(Score::getScoreId));
    }

    private Stream<Score> of(TreatmentSession session, String timing, String instrument) {
        return scores.stream()
                .filter(s -> s.getTiming().equals(timing))
                .filter(s -> s.getInstrument().equals(instrument))
                .filter(s -> s.getClinic().equals(session.getClinic()))
                .filter(s -> s.getSession().filter(session.getSessionId()::equals).isPresent());
    }

    private Optional<Standing> baseline(Course course, Collection<Standing> standing) {
        Instant dayZero = course.dayZero();
        Instant earliest =
                dayZero.minus(Duration.ofDays(30))
                        .plusMillis(departures.contains(Departure.BASELINE_REACH_IS_OPEN) ? 1 : 0);
        return standing.stream()
                .filter(s -> !s.at().isBefore(earliest) && !s.at().isAfter(dayZero))
                .min(
                        comparing(Standing::at, Comparator.reverseOrder())
                                .thenComparing(
                                        s -> s.preOf().filter(course.first()::equals).isEmpty())
                                .thenComparing(s -> s.score().getScoreId())
                                .thenComparing(s -> s.score().getClinic()));
    }

    private Optional<Standing> followUp(Course course, Point point, Collection<Standing> standing) {
        Instant dayZero = course.dayZero();
        Instant target = dayZero.plus(point.target);
        return standing.stream()
                .filter(s -> !s.at().isBefore(dayZero.plus(point.opens)))
                .filter(s -> isBefore(s, dayZero.plus(point.closes), Departure.WINDOW_END_COUNTS))
                .filter(s -> isBefore(s, course.nextStart(), Departure.NEXT_START_COUNTS))
                .min(
                        comparingLong((Standing s) ->
                                        Duration.between(target, s.at()).abs().toMillis())
                                .thenComparing(
                                        reversed(
                                                comparing(Standing::at),
                                                Departure.TIE_GOES_TO_THE_LATER))
                                .thenComparing(
                                        reversed(
                                                comparing(s -> s.score().getScoreId()),
                                                Departure.TIE_GOES_TO_THE_GREATER_ID))
                                .thenComparing(s -> s.score().getClinic()));
    }

    private boolean isBefore(Standing one, Instant end, Departure inclusive) {
        return one.at().isBefore(end) || (departures.contains(inclusive) && one.at().equals(end));
    }

    private Comparator<Standing> reversed(Comparator<Standing> order, Departure when) {
        return departures.contains(when) ? order.reversed() : order;
    }

    private String courseKeys(Course course) {
        return keys(course, course.first());
    }

    /// Keys whose place, treatment and month are those of `credited`, the rest the course's.
    private static String keys(Course course, TreatmentSession credited) {
        return String.join(
                "/",
                credited.getNetwork(),
                credited.getClinic(),
                credited.getCondition(),
                credited.getModality(),
                credited.getTechnique().orElse("unspecified"),
                course.combined() ? "combined" : "single",
                month(credited.getStartedAt()).toString(),
                earliest(course, TreatmentSession::getBirthYear)
                        .map(born -> ageBand(month(course.dayZero()).getYear() - born))
                        .orElse("unknown"),
                earliest(course, TreatmentSession::getSex).orElse("unknown"),
                earliest(course, TreatmentSession::getSymptomOnset)
                        .map(onset -> duration(onset, month(course.dayZero())))
                        .orElse("unknown"));
    }

    private static <T> Optional<T> earliest(
            Course course, Function<TreatmentSession, Optional<T>> field) {
        return course.sessions().stream().map(field).flatMap(Optional::stream).findFirst();
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static String ageBand(int age) {
        return age >= 75 ? "75+" : age >= 60 ? "60-74" : age >= 40 ? "40-59" : "0-39";
    }

    private static String duration(String onset, YearMonth dayZero) {
        YearMonth since = YearMonth.parse(onset.length() == 4 ? onset + "-01" : onset);
        int months =
                12 * (dayZero.getYear() - since.getYear())
                        + dayZero.getMonthValue()
                        - since.getMonthValue();
        return months < 3 ? "under-3" : months <= 12 ? "3-12" : "13-or-more";
    }

    private static String band(Score x) {
        return Severity.of(x.getInstrument(), x.getValue());
    }

    private List<String> instruments() {
        return scores.stream().map(Score::getInstrument).distinct().toList();
    }

    private static void add(Map<String, Integers> cells, String cell, String count) {
        Objects.requireNonNull(cells.computeIfAbsent(cell, absent -> new Integers())).add(count, 1);
    }
}
