package org.plumbline.demo.world;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Pain;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.scenario.Treatment;
import org.plumbline.demo.scenario.Visits;

/// Makes one course: who is chosen for which modality, the sessions, and the pain.
final class CourseMaker {
    private static final int MOST_TRIES = 60;

    /// How differently sessions relieve, against how differently courses help.
    private static final double RELIEF_SPREAD = 0.6;

    private final Setting setting;
    private final Calendar calendar;
    private final People.Person person;
    private final int part;
    private final Complaint complaint;
    private final boolean painOnly;

    private final Draws visiting;
    private final Draws reading;
    private final double usual;
    private final double flare;
    private final long baseline;
    private final int months;
    private final Strata strata;
    private final Treatment treatment;
    private final boolean combined;
    private final Treatment second;
    private final boolean travels;

    CourseMaker(
            Setting setting,
            long seed,
            Calendar calendar,
            People.Person person,
            int part,
            Complaint complaint,
            Assumption assumption) {
        this.setting = setting;
        this.calendar = calendar;
        this.person = person;
        this.part = part;
        this.complaint = complaint;
        this.painOnly = assumption.firstCourseOnly();
        this.visiting = Draws.of(seed, person.number(), part, Draws.Purpose.VISITS);
        this.reading = Draws.of(seed, person.number(), part, Draws.Purpose.READINGS);
        Draws pain = Draws.of(seed, person.number(), part, Draws.Purpose.PAIN);
        double[] entry = entry(pain);
        usual = entry[0];
        flare = entry[1];
        Gauge rating = setting.gauges.getFirst();
        baseline = rating.steps(usual + flare, pain);
        months = People.months(complaint, pain);
        strata =
                new Strata(
                        Strata.ageBand(person.age()),
                        person.sex(),
                        Strata.durationBand(months),
                        rating.instrument().baselineBand(baseline));
        Draws choice = Draws.of(seed, person.number(), part, Draws.Purpose.CHOICE);
        double[] weights = setting.choice(person.place(), strata);
        Treatment chosen = setting.scenario.treatments().get(choice.weighted(weights));
        treatment = assumption.treatment() == null ? chosen : assumption.treatment();
        Visits rules = setting.scenario.visits();
        combined = choice.percent(rules.combinedCoursePercent());
        weights[setting.scenario.treatments().indexOf(treatment)] = 0;
        second = setting.scenario.treatments().get(choice.weighted(weights));
        travels = choice.percent(rules.otherClinicPercent());
    }

    /// Usual pain, and by how much worse the day is on which they come: bad enough to come at all.
    private double[] entry(Draws draws) {
        Pain pain = setting.scenario.pain();
        double mean =
                complaint.baselineMeanNrsPoints()
                        + setting.places.get(person.place()).clinic().severityShiftNrsPoints();
        double[] entry = new double[2];
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            entry[0] = mean + complaint.baselineSdNrsPoints() * draws.normal();
            entry[1] = pain.flareSdNrsPoints() * draws.normal();
            if (entry[0] + entry[1] >= pain.entryThresholdNrsPoints()) {
                break;
            }
        }
        return entry;
    }

    /// The whole course, with nothing after it.
    Course only(long start) {
        return course(visits(start), Long.MAX_VALUE);
    }

    /// @param start of the first session
    List<Visit> visits(long start) {
        int number = visiting.between(treatment.fewestSessions(), treatment.mostSessions());
        boolean travelling = travels && number > 1;
        List<Visit> visits = new ArrayList<>(number);
        for (int n = 1; n <= number; n++) {
            boolean isOther = combined && n > 1 && (n == number || visiting.percent(50));
            int place = travelling && n > 1 && visiting.percent(50) ? elsewhere() : person.place();
            double days = setting.scenario.visits().daysBetweenSessions() * (n - 1);
            long time =
                    n == 1
                            ? start
                            : calendar.near(start + (long) (days * Calendar.DAY), place, visiting);
            visits.add(visit(n, place, isOther ? second : treatment, time));
        }
        return visits;
    }

    private int elsewhere() {
        double[] weights = new double[setting.places.size()];
        Place home = setting.places.get(person.place());
        for (int i = 0; i < weights.length; i++) {
            boolean isNear =
                    setting.places.get(i).network().equals(home.network()) && i != person.place();
            weights[i] = isNear ? setting.placeWeights[i] : 0;
        }
        int chosen = visiting.weighted(weights);
        return weights[chosen] > 0 ? chosen : person.place();
    }

    private Visit visit(int number, int place, Treatment with, long start) {
        double spread = RELIEF_SPREAD * setting.scenario.pain().individualEffectSdNrsPoints();
        double relief =
                setting.factor(complaint, with) * with.effectNrsPoints().at(TimePoint.MINUTE_15)
                        + spread * visiting.normal();
        double days = with.reliefMedianDays() * Math.exp(with.reliefLogSd() * visiting.normal());
        return new Visit(
                number,
                setting.places.get(place),
                with,
                start,
                relief,
                start + (long) (days * Calendar.DAY));
    }

    /// @param until when the next course for the condition starts
    Course course(List<Visit> visits, long until) {
        Pain pain = setting.scenario.pain();
        double own =
                setting.improvement(strata)
                        + setting.places.get(person.place()).effectNrsPoints()
                        + pain.individualEffectSdNrsPoints() * reading.normal()
                        + (combined ? pain.combinedExtraNrsPoints() : 0);
        PainPath path =
                new PainPath(
                        pain,
                        complaint,
                        treatment,
                        usual,
                        own,
                        setting.factor(complaint, treatment),
                        visits);
        ReadingMaker readings =
                new ReadingMaker(
                        setting, person, complaint, path, flare, baseline, reading, painOnly);
        YearMonth first = People.month(visits.getFirst().start());
        return new Course(
                part,
                setting.places.get(person.place()),
                complaint,
                treatment,
                combined,
                new Profile(
                        person.sex(),
                        first.getYear() - person.age(),
                        first.minusMonths(months),
                        person.isEntered()),
                strata,
                visits,
                readings.until(until),
                until);
    }
}
