package org.plumbline.demo.world;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.CaseMix;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.scenario.Visits;

/// Makes patients: who they are, where they go, and how often they come back.
final class People {
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 94;
    private static final int LONGEST_MONTHS = 480;
    private static final int LATEST_OTHER_DAY = 300;
    private static final double PERCENT = 100;
    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int OTHER = 3;

    private final Setting setting;
    private final long seed;
    private final Calendar calendar;

    People(Setting setting, long seed, Calendar calendar) {
        this.setting = setting;
        this.seed = seed;
        this.calendar = calendar;
    }

    /// Who comes, and with what.
    record Person(long number, int place, int complaint, String sex, int age, boolean isEntered) {}

    Patient patient(long number, Assumption assumption) {
        Scenario scenario = setting.scenario;
        int place = draws(number, 0, Draws.Purpose.CLINIC).weighted(setting.placeWeights);
        Draws draws = draws(number, 0, Draws.Purpose.PERSON);
        int drawn = draws.weighted(setting.complaintWeights);
        int complaint =
                assumption.complaint() == null
                        ? drawn
                        : scenario.conditions().indexOf(assumption.complaint());
        Person person = person(number, place, complaint, draws);
        Draws coming = draws(number, FIRST, Draws.Purpose.VISITS);
        long some = calendar.someStart(place, coming);
        long start = assumption.start() == null ? some : assumption.start();
        return new Patient(
                number,
                setting.places.get(place),
                "D" + String.format(Locale.ROOT, "%06d", number),
                assumption.firstCourseOnly()
                        ? List.of(maker(person, FIRST, complaint, assumption).only(start))
                        : courses(person, start, assumption));
    }

    private List<Course> courses(Person person, long start, Assumption assumption) {
        Draws draws = draws(person.number(), SECOND, Draws.Purpose.VISITS);
        Visits visits = setting.scenario.visits();
        List<Course> courses = new ArrayList<>();
        CourseMaker first = maker(person, FIRST, person.complaint(), assumption);
        List<Visit> firstVisits = first.visits(start);
        Long again = again(person, draws, firstVisits);
        courses.add(first.course(firstVisits, again == null ? Long.MAX_VALUE : again));
        if (again != null) {
            courses.add(maker(person, SECOND, person.complaint(), assumption).only(again));
        }
        if (draws.percent(visits.secondConditionPercent())) {
            int other = other(person, draws);
            long day = start + draws.between(0, LATEST_OTHER_DAY) * Calendar.DAY;
            long coming = calendar.near(day, person.place(), draws);
            courses.add(
                    maker(person, OTHER, other, assumption)
                            .only(Math.max(coming, start + Calendar.DAY)));
        }
        return courses;
    }

    private @Nullable Long again(Person person, Draws draws, List<Visit> visits) {
        Visits rules = setting.scenario.visits();
        if (!draws.percent(rules.secondCoursePercent())) {
            return null;
        }
        int days =
                draws.between(
                        rules.secondCourseFewestDaysLater(), rules.secondCourseMostDaysLater());
        long last = visits.getLast().start();
        return Math.max(
                calendar.near(last + days * Calendar.DAY, person.place(), draws),
                last + rules.secondCourseFewestDaysLater() * Calendar.DAY);
    }

    private int other(Person person, Draws draws) {
        double[] weights = setting.complaintWeights.clone();
        weights[person.complaint()] = 0;
        for (int i = 0; i < weights.length; i++) {
            // nobody gets a condition that people of their sex do not have
            if (!person.sex().equals("female")
                    && setting.scenario.conditions().get(i).femalePercent() == PERCENT) {
                weights[i] = 0;
            }
        }
        return draws.weighted(weights);
    }

    private CourseMaker maker(Person person, int part, int complaint, Assumption assumption) {
        Complaint what = setting.scenario.conditions().get(complaint);
        return new CourseMaker(setting, seed, calendar, person, part, what, assumption);
    }

    private Person person(long number, int place, int complaint, Draws draws) {
        CaseMix mix = setting.scenario.caseMix();
        Complaint what = setting.scenario.conditions().get(complaint);
        String sex = draws.percent(what.femalePercent()) ? "female" : "male";
        if (draws.percent(mix.otherSexPercent()) && what.femalePercent() < PERCENT) {
            sex = "other";
        }
        double years =
                mix.ageMeanYears()
                        + setting.places.get(place).clinic().ageShiftYears()
                        + mix.ageSdYears() * draws.normal();
        int age = Math.clamp(Math.round(years), YOUNGEST, OLDEST);
        boolean isEntered = !draws.percent(mix.unknownProfilePercent());
        return new Person(number, place, complaint, sex, age, isEntered);
    }

    private Draws draws(long number, int part, Draws.Purpose purpose) {
        return Draws.of(seed, number, part, purpose);
    }

    /// How many months someone has had a condition.
    static int months(Complaint complaint, Draws draws) {
        double months = complaint.symptomMonthsMedian() * Math.exp(draws.normal());
        return Math.clamp(Math.round(months), 1, LONGEST_MONTHS);
    }

    static YearMonth month(long time) {
        return YearMonth.from(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
    }
}
