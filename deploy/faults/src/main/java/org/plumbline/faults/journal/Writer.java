package org.plumbline.faults.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Identity;
import org.plumbline.faults.ledger.AckLedger;

/// One client program: records and amends, repeats what was not answered, and has every promise on
/// disk before it goes on.
final class Writer {

    private static final int DAYS = 600;

    private final String name;
    private final Submitter submitter;
    private final Habit habit;
    private final SplittableRandom random;
    private final Persistence persistence;
    private final AckLedger ledger;
    private final LongAdder acknowledged;
    private final List<Visit> visits = new ArrayList<>();
    private int patients;

    /// @param name unique within the network
    Writer(
            String name,
            Submitter submitter,
            Habit habit,
            long seed,
            Answers answers,
            AckLedger ledger,
            LongAdder acknowledged) {
        this.name = name;
        this.submitter = submitter;
        this.habit = habit;
        this.random = new SplittableRandom(seed);
        this.persistence = new Persistence(answers);
        this.ledger = ledger;
        this.acknowledged = acknowledged;
    }

    void writeWhile(BooleanSupplier wanted) throws InterruptedException, IOException {
        while (wanted.getAsBoolean()) {
            step();
            Thread.sleep(random.nextLong(2 * habit.pause().toMillis() + 1));
        }
    }

    private void step() throws InterruptedException, IOException {
        boolean full = visits.size() >= habit.records();
        if (!visits.isEmpty() && (full || random.nextInt(100) < habit.amendPercent())) {
            int which = random.nextInt(visits.size());
            visits.set(which, put(visits.get(which).amended()));
        } else {
            Visit recorded = put(fresh());
            if (recorded.revision() > 0) {
                visits.add(recorded);
                followUp(recorded);
            }
        }
    }

    /// Now and then a patient comes again.
    private Visit fresh() {
        boolean again = patients > 0 && random.nextInt(3) == 0;
        int patient = again ? random.nextInt(patients) : patients++;
        return new Visit(
                "S-" + name + "-" + visits.size(),
                "P-" + name + "-" + patient,
                random.nextInt(DAYS),
                random.nextInt(4),
                4 + random.nextInt(7),
                random.nextInt(6),
                0);
    }

    private Visit put(Visit visit) throws InterruptedException, IOException {
        Map<String, String> headers =
                visit.revision() == 0
                        ? Map.of()
                        : Map.of("If-Match", "\"" + visit.revision() + "\"");
        Reply.Answer answer =
                persistence.send(
                        "PUT " + visit.path(),
                        () -> submitter.put(visit.path(), visit.json(), headers),
                        Writer::isRecorded);
        if (answer == null) {
            return visit;
        }
        Visit stands = visit.acknowledged(answer.revision());
        note(promised("session", stands.id(), stands.revision(), stands.says()));
        if (visit.revision() == 0) {
            note(promised("score", stands.preId(), 1, stands.preSays()));
            note(promised("score", stands.postId(), 1, stands.postSays()));
        }
        return stands;
    }

    private void followUp(Visit visit) throws InterruptedException, IOException {
        Reply.Answer answer =
                persistence.send(
                        "PUT " + visit.followUpPath(),
                        () -> submitter.put(visit.followUpPath(), visit.followUpJson(), Map.of()),
                        Writer::isRecorded);
        if (answer != null) {
            note(promised("score", visit.followUpId(), answer.revision(), visit.postSays()));
        }
    }

    private static boolean isRecorded(Reply.Answer answer) {
        return answer.status() == 200 || answer.status() == 201;
    }

    private Acknowledged promised(String kind, String id, long revision, String says) {
        return new Acknowledged(
                new Identity(submitter.network(), Visit.CLINIC, kind, id), revision, says);
    }

    private void note(Acknowledged promise) throws IOException {
        ledger.acknowledged(promise.line());
        acknowledged.increment();
    }
}
