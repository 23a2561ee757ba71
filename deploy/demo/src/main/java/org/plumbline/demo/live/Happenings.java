package org.plumbline.demo.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.plumbline.demo.world.Fact;
import org.plumbline.demo.world.Patient;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;

/// What there is to enter as time goes by: how the courses of the fill go on, and people who come
/// now. Holds an hour of the first and a few hundred corrections of the second.
final class Happenings {
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration SESSION = Duration.ofMinutes(20);
    private static final Duration CORRECTION = Duration.ofMinutes(2);
    private static final int MOST_CORRECTIONS = 500;
    private static final long MILLIS_PER_NUMBER = 10;
    private static final Comparator<Submission> BY_ENTRY =
            Comparator.comparingLong(Submission::enteredAt)
                    .thenComparing(submission -> submission.fact().id())
                    .thenComparingLong(Submission::revision);

    private final World world;
    private final PriorityQueue<Submission> going = new PriorityQueue<>(BY_ENTRY);
    private final PriorityQueue<Submission> corrections = new PriorityQueue<>(BY_ENTRY);
    private Instant lookedUntil;
    private long lastNumber;

    /// @param since when what was entered up to then is on record
    Happenings(World world, Instant since) {
        this.world = world;
        this.lookedUntil = since;
    }

    /// What is to be entered up to a time in courses that began before, in the order of entering.
    List<Submission> due(Instant now) {
        if (!lookedUntil.isAfter(now)) {
            look(now.plus(AHEAD));
        }
        List<Submission> due = new ArrayList<>();
        while (!going.isEmpty() && going.peek().enteredAt() <= now.toEpochMilli()) {
            due.add(going.remove());
        }
        while (!corrections.isEmpty() && corrections.peek().enteredAt() <= now.toEpochMilli()) {
            due.add(corrections.remove());
        }
        return due;
    }

    private void look(Instant until) {
        long from = lookedUntil.toEpochMilli();
        long to = until.toEpochMilli();
        world.patients()
                .flatMap(patient -> world.submissions(patient).stream())
                .filter(submission -> submission.enteredAt() > from && submission.enteredAt() <= to)
                .forEach(going::add);
        lookedUntil = until;
    }

    /// Someone who has just been treated for a first time: the session, then its scores.
    List<Submission> arrival(Instant now) {
        long number =
                world.scenario().patients()
                        + Math.max(0, Duration.between(world.end(), now).toMillis())
                                / MILLIS_PER_NUMBER;
        lastNumber = Math.max(number, lastNumber + 1);
        Patient patient = world.comingAt(lastNumber, now.minus(SESSION));
        List<Submission> entered = new ArrayList<>();
        for (Submission submission : world.submissions(patient)) {
            if (time(submission.fact()) > now.toEpochMilli()) {
                continue;
            }
            if (submission.revision() == 1) {
                entered.add(submission);
            } else if (corrections.size() < MOST_CORRECTIONS) {
                corrections.add(at(submission, now.plus(CORRECTION)));
            }
        }
        entered.sort(Comparator.comparing(submission -> submission.fact() instanceof ScoreFact));
        return entered;
    }

    private static Submission at(Submission submission, Instant time) {
        return new Submission(
                submission.fact(),
                submission.revision(),
                submission.isRetraction(),
                time.toEpochMilli(),
                submission.isLate());
    }

    private static long time(Fact fact) {
        return switch (fact) {
            case SessionFact session -> session.startedAt();
            case ScoreFact score -> score.measuredAt();
        };
    }
}
