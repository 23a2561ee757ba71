package org.plumbline.faults.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
        Set<Identity> erased = new HashSet<>();
        var sessions = new ArrayList<TreatmentSession>();
        var scores = new ArrayList<Score>();
        for (Event event : read) {
            if (event instanceof Erasure(Identity identity)) {
                erased.add(identity);
            }
        }
        for (Event event : read) {
            if (!erased.contains(event.identity())) {
                switch (event) {
                    case OfSession(TreatmentSession session) -> sessions.add(session);
                    case OfScore(Score score) -> scores.add(score);
                    case Erasure never -> throw new IllegalStateException(never.toString());
                }
            }
        }
        return Recomputation.of(sessions, scores, mistake.departures());
    }

    /// How many contradict what holds when they arrive: the newest revision with another content.
    static long contradictions(List<Event> arrived) {
        Map<Identity, Event> newest = new HashMap<>();
        long contradictions = 0;
        for (Event event : arrived) {
            if (event instanceof Erasure(Identity identity)) {
                newest.remove(identity);
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
