package org.plumbline.faults.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.plumbline.acceptance.outside.FactWorld;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.faults.simulation.Event.Erasure;
import org.plumbline.faults.simulation.Event.Identity;
import org.plumbline.faults.simulation.Event.OfScore;
import org.plumbline.faults.simulation.Event.OfSession;

/// What arrives, in order, drawn from one seed: every revision of the facts of [FactWorld] between
/// nearly in order and quite at random, some twice, some contradicted, some erased.
///
/// Of erased patients facts go on arriving, as they do when a topic is read again.
public final class World {

    private static final int LARGE = 170;
    private static final int MIDDLE = 20;

    private record At(double place, Event event) {}

    private final SplittableRandom random;
    private final List<At> arrivals = new ArrayList<>();

    private World(long seed, int patients) {
        random = new SplittableRandom(seed);
        var facts = new FactWorld(seed, patients);
        double disorder = List.of(0.01, 0.2, 1.0).get(random.nextInt(3));
        arrive(facts.sessions(), disorder);
        arrive(facts.scores(), disorder);
        Set<Identity> facts1 = new HashSet<>();
        arrivals.forEach(at -> facts1.add(at.event().identity()));
        List<Identity> identities =
                facts1.stream()
                        .sorted(Comparator.comparing(Identity::topic).thenComparing(Identity::key))
                        .toList();
        identities.stream()
                .map(Identity::patientKey)
                .distinct()
                .filter(patient -> random.nextInt(6) == 0)
                .forEach(patient -> erase(patient, identities));
    }

    /// Most worlds have one to four patients; every 50th has 20, every 500th about 5 000 events.
    public static List<Event> of(long seed) {
        if (seed % 500 == 0) {
            return of(seed, LARGE);
        }
        return of(seed, seed % 50 == 0 ? MIDDLE : 1 + (int) (seed % 4));
    }

    static List<Event> of(long seed, int patients) {
        return new World(seed, patients)
                .arrivals.stream()
                        .sorted(Comparator.comparingDouble(At::place))
                        .map(At::event)
                        .toList();
    }

    private void arrive(List<?> facts, double disorder) {
        for (int i = 0; i < facts.size(); i++) {
            Event event = Event.of(facts.get(i));
            double place = (double) i / facts.size();
            arrivals.add(new At(place + disorder * random.nextDouble(), event));
            if (random.nextInt(15) == 0) {
                arrivals.add(new At(place + random.nextDouble(), event));
            }
            if (random.nextInt(30) == 0) {
                arrivals.add(new At(place + random.nextDouble(), contradicted(event)));
            }
        }
    }

    /// The same revision with another content.
    private static Event contradicted(Event event) {
        return switch (event) {
            case OfSession(TreatmentSession session) ->
                    new OfSession(
                            TreatmentSession.newBuilder(session)
                                    .setStartedAt(session.getStartedAt().plusMillis(1))
                                    .build());
            case OfScore(Score score) ->
                    new OfScore(
                            Score.newBuilder(score)
                                    .setValue(score.getValue() == 0 ? 1 : score.getValue() - 1)
                                    .build());
            case Erasure erasure -> erasure;
        };
    }

    /// All keys of the patient, among them some of which nothing has arrived, over a little while.
    private void erase(String patient, List<Identity> identities) {
        double place = random.nextDouble();
        for (Identity fact : identities) {
            if (fact.patientKey().equals(patient)) {
                var erasure = new Erasure(fact);
                arrivals.add(new At(place + random.nextDouble() / 20, erasure));
                if (random.nextInt(10) == 0) {
                    arrivals.add(new At(place + random.nextDouble(), erasure));
                }
            }
        }
    }
}
