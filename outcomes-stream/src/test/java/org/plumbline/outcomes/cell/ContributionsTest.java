package org.plumbline.outcomes.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.outcomes.OnePatient.DAY0;
import static org.plumbline.outcomes.OnePatient.WRIST;
import static org.plumbline.outcomes.OnePatient.day;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.OnePatient;
import org.plumbline.outcomes.cell.CellKey.Kind;
import org.plumbline.outcomes.cell.CellKey.Measure;
import org.plumbline.outcomes.course.Strata;
import org.plumbline.outcomes.patient.AdverseEvent;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Profile;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Session;
import org.plumbline.outcomes.patient.Timing;

/// A course that begins in January at the harbour with acupuncture, and goes on in February on the
/// hill with dry needling.
class ContributionsTest {
    private static final Strata STRATA = new Strata("40-59", "female", "13-or-more");
    private final OnePatient patient =
            new OnePatient()
                    .session(
                            new Session(
                                    OnePatient.id("S"),
                                    WRIST,
                                    "acupuncture",
                                    "electroacupuncture",
                                    DAY0,
                                    new Profile(1970, "female", YearMonth.of(2024, 5)),
                                    Set.of(new AdverseEvent("vasovagal", "mild"))))
                    .session(
                            new Session(
                                    new FactId("north", "hill", "T"),
                                    WRIST,
                                    "dry-needling",
                                    Session.UNSPECIFIED,
                                    day(30),
                                    Profile.UNKNOWN,
                                    Set.of()))
                    .pre("p", "S", 7)
                    .post("q", "S", 15, 5)
                    .diary("f", day(91), 2);

    @Test
    void aCourseCellHasTheKeysOfTheFirstSession() {
        assertThat(patient.cells().of(harbour("2026-01", Kind.COURSES)))
                .isEqualTo(
                        new Counts()
                                .add(new Item.OneCourse(), 1)
                                .add(new Item.Length(2), 1)
                                .add(new Item.Responded("nrs-pain", 30, 2, false), 1)
                                .add(new Item.Responded("nrs-pain", 50, 2, false), 1)
                                .add(new Item.Baselined("nrs-pain"), 1));
    }

    @Test
    void aSessionCellHasTheKeysOfTheSessionWithFlagAndStrataOfItsCourse() {
        assertThat(patient.cells().of(harbour("2026-01", Kind.SESSIONS)))
                .isEqualTo(
                        new Counts()
                                .add(new Item.OneSession(), 1)
                                .add(new Item.Adverse(new AdverseEvent("vasovagal", "mild")), 1));
        assertThat(patient.cells().of(hill(Kind.SESSIONS)))
                .isEqualTo(new Counts().add(new Item.OneSession(), 1));
    }

    @Test
    void aMonthPointsCellHasTheCohortMonthAndTheBandOfTheBaseline() {
        var measure = new Measure("nrs-pain", "month-3", "high", Optional.empty());
        assertThat(patient.cells().of(harbour("2026-01", measure)))
                .isEqualTo(new Counts().add(new Item.Pair(7, 2), 1));
    }

    @Test
    void aMinutePointIsCreditedToItsSessionWithFlagAndStrataOfItsCourse() {
        addEffectOnTheHill();
        var measure = new Measure("nrs-pain", "minute-15", "middle", Optional.of(false));
        assertThat(patient.cells().of(hill(measure)))
                .isEqualTo(new Counts().add(new Item.Pair(4, 1), 1));
    }

    @Test
    void aMinutePointOfTheFirstSessionSaysSo() {
        var measure = new Measure("nrs-pain", "minute-15", "high", Optional.of(true));
        assertThat(patient.cells().of(harbour("2026-01", measure)))
                .isEqualTo(new Counts().add(new Item.Pair(7, 5), 1));
    }

    @Test
    void anEmptyPatientContributesNothing() {
        assertThat(new OnePatient().diary("d", DAY0, 4).cells().isEmpty()).isTrue();
    }

    private void addEffectOnTheHill() {
        var timing = new Timing.Pre("T");
        var after = new Timing.Post("T", 15);
        patient.score(new Score(new FactId("north", "hill", "u"), timing, "nrs-pain", 4, DAY0));
        patient.score(new Score(new FactId("north", "hill", "v"), after, "nrs-pain", 1, DAY0));
    }

    private static CellKey hill(Kind kind) {
        return new CellKey(
                "north",
                "hill",
                WRIST,
                "dry-needling",
                Session.UNSPECIFIED,
                true,
                "2026-02",
                STRATA,
                kind);
    }

    private static CellKey harbour(String month, Kind kind) {
        return new CellKey(
                "north",
                "harbour",
                WRIST,
                "acupuncture",
                "electroacupuncture",
                true,
                month,
                STRATA,
                kind);
    }
}
