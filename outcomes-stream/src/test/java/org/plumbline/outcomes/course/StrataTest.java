package org.plumbline.outcomes.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.day;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Session;

class StrataTest {
    @ParameterizedTest
    @CsvSource({
        "2026, 0-39",
        "1987, 0-39",
        "1986, 40-59",
        "1967, 40-59",
        "1966, 60-74",
        "1952, 60-74",
        "1951, 75+",
        "1920, 75+"
    })
    void ageIsTheYearOfDayZeroLessTheBirthYear(int birthYear, String band) {
        assertThat(strata(new Profile(birthYear, null, null)).ageBand()).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, under-3",
        "2025-11, under-3",
        "2025-10, 3-12",
        "2025-01, 3-12",
        "2024-12, 13-or-more",
        "1990-05, 13-or-more",
        "2026-04, under-3"
    })
    void symptomDurationIsCountedInCalendarMonths(String onset, String band) {
        var profile = new Profile(null, null, YearMonth.parse(onset));
        assertThat(strata(profile).symptomDuration()).isEqualTo(band);
    }

    @Test
    void whatNoSessionSaysIsUnknown() {
        assertThat(strata(Profile.UNKNOWN)).isEqualTo(new Strata("unknown", "unknown", "unknown"));
    }

    @Test
    void eachFieldComesFromTheEarliestSessionThatHasIt() {
        var sessions =
                List.of(
                        session("A", 0, new Profile(null, "female", null)),
                        session("B", 7, new Profile(1990, "male", null)),
                        session("C", 14, new Profile(1930, null, YearMonth.of(2025, 12))));
        assertThat(Strata.of(sessions)).isEqualTo(new Strata("0-39", "female", "under-3"));
    }

    @Test
    void ageAndDurationAreThoseOfDayZeroWhicheverSessionTellsThem() {
        var sessions =
                List.of(
                        session("A", 0, Profile.UNKNOWN),
                        session("B", 80, new Profile(1986, null, YearMonth.of(2025, 11))));
        assertThat(Strata.of(sessions)).isEqualTo(new Strata("40-59", "unknown", "under-3"));
    }

    private static Strata strata(Profile profile) {
        return Strata.of(List.of(session("A", 0, profile)));
    }

    private static Session session(String id, int days, Profile profile) {
        Session plain = OnePatient.plain(id, days == 0 ? DAY0 : day(days));
        return new Session(
                plain.id(),
                plain.condition(),
                plain.modality(),
                plain.technique(),
                plain.startedAt(),
                profile,
                Set.of());
    }
}
