package org.plumbline.faults.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.faults.simulation.Event.Erasure;
import org.plumbline.faults.simulation.Event.Identity;
import org.plumbline.faults.simulation.Event.OfScore;
import org.plumbline.faults.simulation.Event.OfSession;

/// What the events that have arrived amount to, computed anew from all of them.
final class Reference {

    private Reference() {}

    static SortedMap<String, Integers> cells(List<Event> arrived, Mistake mistake) {
        List<Event> read = mistake.read(arrived);
        var sessions = new ArrayList<TreatmentSession>();
        var scores = new ArrayList<Score>();
        Set<String> erased = erased(read);
        for (Event event : read) {
            if (!erased.contains(event.identity().patientKey())) {
                switch (event) {
                    case OfSession(TreatmentSession session) -> sessions.add(session);
                    case OfScore(Score score) -> scores.add(score);
                    case Erasure never -> throw new IllegalStateException(never.toString());
                }
            }
        }
        return Recomputation.of(sessions, scores, mistake.departures());
    }

    /// Patients of whom any fact is erased: of them nothing counts, whenever it arrives.
    private static Set<String> erased(List<Event> events) {
        return events.stream()
                .filter(Erasure.class::isInstance)
                .map(event -> event.identity().patientKey())
                .collect(Collectors.toSet());
    }

    /// How many contradict what holds when they arrive: the newest revision with another content.
    static long contradictions(List<Event> arrived) {
        Map<Identity, Event> newest = new HashMap<>();
        Set<String> erased = new HashSet<>();
        long contradictions = 0;
        for (Event event : arrived) {
            if (event instanceof Erasure) {
                erased.add(event.identity().patientKey());
            }
            if (erased.contains(event.identity().patientKey())) {
                continue;
            }
            Event known = newest.get(event.identity());
            if (known == null || revision(event) > revision(known)) {
                newest.put(event.identity(), event);
            } else if (revision(event) == revision(known) && !event.equals(known)) {
                contradictions++;
            }
        }
        return contradictions;
    }

    static long revision(Event event) {
        return switch (event) {
            case OfSession(TreatmentSession session) -> session.getRevision();
            case OfScore(Score score) -> score.getRevision();
            case Erasure erasure -> Long.MAX_VALUE;
        };
    }
}
