package org.plumbline.verify.recomputation;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The keys of all cells that a course counts in.
final class Keys {

    private final String network;
    private final Course course;
    private final String flag;
    private final String strata;

    Keys(String network, Course course) {
        this.network = network;
        this.course = course;
        String modality = course.first().modality();
        boolean single =
                course.visits().stream()
                        .allMatch(visit -> visit.session().modality().equals(modality));
        flag = single ? "single" : "combined";
        strata =
                String.join(
                        "/",
                        earliest(Session::birthYear).map(this::ageBand).orElse("unknown"),
                        earliest(Session::sex).orElse("unknown"),
                        earliest(Session::onset).map(this::duration).orElse("unknown"));
    }

    String course() {
        return "course/" + creditedTo(course.first());
    }

    String session(Session session) {
        return "session/" + creditedTo(session);
    }

    String lasting(String instrument, MonthPoint point, String band) {
        return String.join(
                "/", "measure", creditedTo(course.first()), instrument, point.slug(), band, "-");
    }

    String immediate(Session session, String instrument, MinutePoint point, String band) {
        String which = session.equals(course.first()) ? "first" : "later";
        return String.join(
                "/", "measure", creditedTo(session), instrument, point.slug(), band, which);
    }

    /// The session's place, treatment and month; the course's flag and strata.
    private String creditedTo(Session session) {
        return String.join(
                "/",
                network,
                session.clinic(),
                session.condition(),
                session.modality(),
                Objects.requireNonNullElse(session.technique(), "unspecified"),
                flag,
                Days.month(session.start()).toString(),
                strata);
    }

    private <T> Optional<T> earliest(Function<Session, @Nullable T> field) {
        for (Visit visit : course.visits()) {
            T value = field.apply(visit.session());
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private String ageBand(int birthYear) {
        int age = Days.month(course.day0()).getYear() - birthYear;
        if (age < 40) {
            return "0-39";
        }
        return age < 60 ? "40-59" : age < 75 ? "60-74" : "75+";
    }

    private String duration(String onset) {
        YearMonth day0 = Days.month(course.day0());
        YearMonth since = YearMonth.parse(onset.contains("-") ? onset : onset + "-01");
        int months =
                12 * (day0.getYear() - since.getYear())
                        + (day0.getMonthValue() - since.getMonthValue());
        if (months < 3) {
            return "under-3";
        }
        return months < 13 ? "3-12" : "13-or-more";
    }
}
