package org.plumbline.faults.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plumbline.acceptance.recomputation.Departure;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.faults.simulation.Event.Erasure;
import org.plumbline.faults.simulation.Event.OfScore;
import org.plumbline.faults.simulation.Event.OfSession;

/// A mistake that the reference makes on purpose, so that it and the stream must differ: of
/// definition, or of reading what arrived.
record Mistake(String name, Set<Departure> departures, UnaryOperator<List<Event>> reading) {

    static final Mistake NONE = new Mistake("none", Set.of(), UnaryOperator.identity());

    static List<Mistake> all() {
        return Stream.concat(
                        Arrays.stream(Departure.values())
                                .map(each ->
                                        new Mistake(
                                                each.name(),
                                                Set.of(each),
                                                UnaryOperator.identity())),
                        Stream.of(
                                reading("RETRACTIONS_ARE_DROPPED", Mistake::withoutRetractions),
                                reading("ERASURES_ARE_DROPPED", Mistake::withoutErasures),
                                reading("SECOND_CONTENT_HOLDS", Mistake::backwards),
                                reading("THE_LAST_TO_ARRIVE_HOLDS", Mistake::numberedByArrival)))
                .toList();
    }

    List<Event> read(List<Event> arrived) {
        return reading.apply(arrived);
    }

    private static Mistake reading(String name, UnaryOperator<List<Event>> reading) {
        return new Mistake(name, Set.of(), reading);
    }

    private static List<Event> withoutRetractions(List<Event> arrived) {
        return arrived.stream().filter(event -> !isRetraction(event)).toList();
    }

    private static boolean isRetraction(Event event) {
        return switch (event) {
            case OfSession(TreatmentSession session) -> session.getStatus().equals("retracted");
            case OfScore(Score score) -> score.getStatus().equals("retracted");
            case Erasure erasure -> false;
        };
    }

    private static List<Event> withoutErasures(List<Event> arrived) {
        return arrived.stream().filter(event -> !(event instanceof Erasure)).toList();
    }

    /// Of one revision the recomputation keeps the first content that it meets.
    private static List<Event> backwards(List<Event> arrived) {
        var backwards = new ArrayList<>(arrived);
        Collections.reverse(backwards);
        return backwards;
    }

    /// Second contents are left out, as they are a mistake of their own.
    private static List<Event> numberedByArrival(List<Event> arrived) {
        var numbered = new ArrayList<Event>();
        var first = new HashMap<List<Object>, Event>();
        for (Event event : arrived) {
            var revision = List.<Object>of(event.identity(), Reference.revision(event));
            if (!event.equals(first.computeIfAbsent(revision, none -> event))) {
                continue;
            }
            long number = numbered.size() + 1L;
            numbered.add(
                    switch (event) {
                        case OfSession(TreatmentSession session) ->
                                new OfSession(
                                        TreatmentSession.newBuilder(session)
                                                .setRevision(number)
                                                .build());
                        case OfScore(Score score) ->
                                new OfScore(Score.newBuilder(score).setRevision(number).build());
                        case Erasure erasure -> erasure;
                    });
        }
        return numbered;
    }
}
