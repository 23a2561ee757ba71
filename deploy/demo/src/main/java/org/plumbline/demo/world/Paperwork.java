package org.plumbline.demo.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.Harm;
import org.plumbline.demo.scenario.Recording;
import org.plumbline.demo.scenario.Technique;
import org.plumbline.demo.scenario.Visits;

/// Turns what happened to a patient into what clinics enter about it, mistakes and delays included.
/// After the last revision of everything, only what happened counts.
final class Paperwork {
    private static final double PERCENT = 100;
    private static final double THOUSAND = 1000;
    private static final String MISTAKEN = "-x";
    private static final int MOST_STEPS_WRONG = 3;

    private final Setting setting;
    private final long seed;
    private final Patient patient;
    private final List<Submission> submissions = new ArrayList<>();

    Paperwork(Setting setting, long seed, Patient patient) {
        this.setting = setting;
        this.seed = seed;
        this.patient = patient;
    }

    List<Submission> submissions() {
        patient.courses().forEach(this::course);
        return submissions;
    }

    private void course(Course course) {
        Draws details = draws(course, Draws.Purpose.DETAILS);
        Draws entry = draws(course, Draws.Purpose.ENTRY);
        List<String> concomitant = concomitant(details);
        for (Visit visit : course.visits()) {
            enter(session(course, visit, concomitant, details), entry);
        }
        for (Reading reading : course.readings()) {
            if (reading.answered()) {
                enter(score(course, reading), entry);
            }
        }
    }

    private Draws draws(Course course, Draws.Purpose purpose) {
        return Draws.of(seed, patient.number(), course.number(), purpose);
    }

    private List<String> concomitant(Draws draws) {
        Visits visits = setting.scenario.visits();
        if (!draws.percent(visits.concomitantPercent())) {
            return List.of();
        }
        // maps have no order of their own
        List<String> names = visits.concomitants().keySet().stream().sorted().toList();
        double[] weights =
                names.stream()
                        .mapToDouble(
                                name -> Objects.requireNonNull(visits.concomitants().get(name)))
                        .toArray();
        int first = draws.weighted(weights);
        int second = draws.weighted(weights);
        return first == second || draws.percent(PERCENT / 2)
                ? List.of(names.get(first))
                : List.of(names.get(first), names.get(second));
    }

    private SessionFact session(Course course, Visit visit, List<String> concomitant, Draws draws) {
        Technique technique = technique(course, visit, draws);
        List<String> sites = course.complaint().sites();
        String site = sites.get(draws.between(0, sites.size() - 1));
        List<String> sides = course.complaint().lateralities();
        int practitioner = draws.between(1, visit.place().clinic().practitioners());
        Profile profile = course.profile();
        return new SessionFact(
                visit.place().network().network(),
                visit.place().clinic().clinic(),
                id(course, visit),
                patient.reference(),
                course.complaint().condition(),
                visit.treatment().modality(),
                visit.start(),
                "dr-" + practitioner,
                technique == null ? "" : technique.technique(),
                technique == null ? "" : technique.agent(),
                technique == null ? 0 : volume(technique, draws),
                technique == null ? 0 : Math.round(technique.concentrationPercent() * THOUSAND),
                technique == null ? "" : technique.route(),
                technique == null || technique.site().isEmpty() ? site : technique.site(),
                sides.get(Math.floorMod(patient.number(), sides.size())),
                profile.isEntered() ? profile.birthYear() : 0,
                profile.isEntered() ? profile.sex() : "",
                profile.symptomOnset().toString(),
                concomitant,
                harms(visit, draws));
    }

    private static @Nullable Technique technique(Course course, Visit visit, Draws draws) {
        List<Technique> techniques = visit.treatment().techniques();
        if (techniques.isEmpty()) {
            return null;
        }
        double[] weights =
                techniques.stream()
                        .mapToDouble(technique ->
                                technique.conditions().isEmpty()
                                                || technique
                                                        .conditions()
                                                        .contains(course.complaint().condition())
                                        ? technique.weight()
                                        : 0)
                        .toArray();
        return techniques.get(draws.weighted(weights));
    }

    private static long volume(Technique technique, Draws draws) {
        double half =
                Math.rint(2 * draws.between(technique.volumeFewestMl(), technique.volumeMostMl()));
        return Math.round(half / 2 * THOUSAND);
    }

    private static List<String> harms(Visit visit, Draws draws) {
        List<String> harms = new ArrayList<>();
        for (Harm harm : visit.treatment().adverseEvents()) {
            if (draws.unit() * THOUSAND < harm.perThousandSessions()) {
                harms.add(harm.code() + ":" + harm.severity());
            }
        }
        return harms;
    }

    private ScoreFact score(Course course, Reading reading) {
        Visit visit = reading.visit();
        Place place = visit == null ? course.place() : visit.place();
        String session = visit == null ? "" : id(course, visit);
        String stem = visit == null ? stem(course) : session;
        return new ScoreFact(
                place.network().network(),
                place.clinic().clinic(),
                stem + "-" + reading.gauge().measure().instrument() + "-" + reading.mark(),
                patient.reference(),
                session,
                visit == null ? course.complaint().condition() : "",
                reading.gauge(),
                reading.timing(),
                reading.minutesAfter(),
                reading.steps(),
                reading.at());
    }

    private String stem(Course course) {
        return patient.reference() + "-C" + course.number();
    }

    private String id(Course course, Visit visit) {
        return stem(course) + "-S" + visit.number();
    }

    private void enter(Fact fact, Draws draws) {
        Recording recording = setting.scenario.recording();
        boolean late = draws.percent(recording.latePercent());
        boolean amended = draws.percent(recording.amendedPercent());
        boolean mistaken = draws.percent(recording.enteredInErrorPercent());
        long usual = (long) (draws.unit() * recording.usualDelayMostHours() * Calendar.HOUR);
        long delay = late ? (long) (draws.waiting(recording.lateMeanDays()) * Calendar.DAY) : usual;
        long entered = time(fact) + Math.max(delay, usual);
        long corrected =
                entered + (long) (draws.waiting(recording.correctionMeanDays()) * Calendar.DAY) + 1;
        if (late || !amended) {
            submissions.add(new Submission(fact, 1, false, entered, late));
        } else {
            submissions.add(new Submission(wrong(fact, draws), 1, false, entered, false));
            submissions.add(new Submission(fact, 2, false, corrected, false));
        }
        if (mistaken) {
            Fact mistake = mistake(fact);
            submissions.add(new Submission(mistake, 1, false, entered, false));
            submissions.add(new Submission(mistake, 2, true, corrected, false));
        }
    }

    private static long time(Fact fact) {
        return switch (fact) {
            case SessionFact session -> session.startedAt();
            case ScoreFact score -> score.measuredAt();
        };
    }

    /// What was entered first by mistake.
    private static Fact wrong(Fact fact, Draws draws) {
        return switch (fact) {
            case SessionFact session -> session.by(session.practitioner() + "0");
            case ScoreFact score -> {
                long off = draws.between(1, MOST_STEPS_WRONG);
                long most = score.gauge().instrument().maximumSteps();
                yield score.saying(
                        score.steps() + off <= most ? score.steps() + off : score.steps() - off);
            }
        };
    }

    private static Fact mistake(Fact fact) {
        return switch (fact) {
            case SessionFact session ->
                    session.copiedTo(session.id() + MISTAKEN, session.startedAt());
            case ScoreFact score -> score.copiedTo(score.id() + MISTAKEN);
        };
    }
}
