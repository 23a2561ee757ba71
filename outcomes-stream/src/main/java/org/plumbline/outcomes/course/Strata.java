package org.plumbline.outcomes.course;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Session;

/// Case-mix of a course, each field from its earliest session that has it, else `unknown`.
public record Strata(String ageBand, String sex, String symptomDuration) {
    public static final String UNKNOWN = "unknown";

    /// @param sessions of one course, in order, at least one
    static Strata of(List<Session> sessions) {
        YearMonth start = Days.month(sessions.getFirst().startedAt());
        Integer birthYear = earliest(sessions, Profile::birthYear);
        String sex = earliest(sessions, Profile::sex);
        YearMonth onset = earliest(sessions, Profile::symptomOnset);
        return new Strata(
                birthYear == null ? UNKNOWN : ageBand(start.getYear() - birthYear),
                sex == null ? UNKNOWN : sex,
                onset == null ? UNKNOWN : durationBand(months(onset, start)));
    }

    private static <T> @Nullable T earliest(
            List<Session> sessions, Function<Profile, @Nullable T> field) {
        return sessions.stream()
                .map(session -> field.apply(session.profile()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static int months(YearMonth from, YearMonth to) {
        return 12 * (to.getYear() - from.getYear()) + to.getMonthValue() - from.getMonthValue();
    }

    private static String ageBand(int years) {
        if (years < 40) {
            return "0-39";
        }
        if (years < 60) {
            return "40-59";
        }
        return years < 75 ? "60-74" : "75+";
    }

    private static String durationBand(int months) {
        if (months < 3) {
            return "under-3";
        }
        return months < 13 ? "3-12" : "13-or-more";
    }
}
