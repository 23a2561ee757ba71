package org.plumbline.verify.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.recomputation.Score;
import org.plumbline.verify.recomputation.Session;

/// Everything that the journal has of one patient, in its order.
public record History(String network, String patientKey, List<Entry> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    /// What counts: of each fact the highest revision, where it is not retracted.
    public record Live(List<Session> sessions, List<Score> scores) {

        private static Live of(Collection<Fact> sessions, Collection<Fact> scores) {
            Live live = new Live(new ArrayList<>(), new ArrayList<>());
            sessions.forEach(live::add);
            scores.forEach(live::add);
            return live;
        }

        private void add(Fact fact) {
            if (fact.live()) {
                switch (fact.content()) {
                    case Fact.OfSession(Session session) -> sessions.add(session);
                    case Fact.OfScore(Score score) -> scores.add(score);
                }
            }
        }
    }

    /// Of each fact the highest revision up to a position.
    public Collection<Fact> newestAt(Position until) {
        Map<FactKey, Fact> newest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!entry.position().isAfter(until)) {
                put(newest, entry.fact());
            }
        }
        return newest.values();
    }

    public Live liveAt(Position until) {
        return Live.of(newestAt(until), List.of());
    }

    public List<Entry> after(Position from) {
        return entries.stream().filter(entry -> entry.position().isAfter(from)).toList();
    }

    /// How many states there are between a position and the end; see [#statesFrom].
    public long statesAfter(Position from) {
        long sessions = after(from).stream().filter(History::isSession).count();
        return (sessions + 1) * (after(from).size() - sessions + 1);
    }

    /// Every state in which a reader can be that has taken in everything up to a position, and of
    /// what follows as much as it pleases: sessions and scores each in their order, but come on
    /// topics of their own.
    public List<Live> statesFrom(Position from) {
        List<Collection<Fact>> sessions = states(from, FactKey.Kind.SESSION);
        List<Collection<Fact>> scores = states(from, FactKey.Kind.SCORE);
        List<Live> states = new ArrayList<>();
        for (Collection<Fact> some : sessions) {
            for (Collection<Fact> others : scores) {
                states.add(Live.of(some, others));
            }
        }
        return states;
    }

    private List<Collection<Fact>> states(Position from, FactKey.Kind kind) {
        Map<FactKey, Fact> newest = new HashMap<>();
        newestAt(from).stream()
                .filter(fact -> fact.key().kind() == kind)
                .forEach(fact -> put(newest, fact));
        List<Collection<Fact>> states = new ArrayList<>();
        states.add(List.copyOf(newest.values()));
        for (Entry entry : after(from)) {
            if (entry.fact().key().kind() == kind) {
                put(newest, entry.fact());
                states.add(List.copyOf(newest.values()));
            }
        }
        return states;
    }

    private static boolean isSession(Entry entry) {
        return entry.fact().key().kind() == FactKey.Kind.SESSION;
    }

    private static void put(Map<FactKey, Fact> newest, Fact fact) {
        newest.merge(
                fact.key(), fact, (one, other) -> other.revision() > one.revision() ? other : one);
    }
}
