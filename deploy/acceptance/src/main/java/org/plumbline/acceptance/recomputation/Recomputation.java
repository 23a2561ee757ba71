package org.plumbline.acceptance.recomputation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;

/// Computes all cells from all facts at once, by brute force.
///
/// Facts may come in any order and any number of times; of each identity the highest revision
/// counts. The result maps the text of a cell's keys to its integers.
public final class Recomputation {

    private Recomputation() {}

    /// The cells that the given facts amount to; empty cells are absent.
    public static SortedMap<String, Integers> of(
            Collection<TreatmentSession> sessions, Collection<Score> scores) {
        return of(sessions, scores, Set.of());
    }

    /// The cells that the facts would amount to if the definitions were these others.
    public static SortedMap<String, Integers> of(
            Collection<TreatmentSession> sessions,
            Collection<Score> scores,
            Set<Departure> departures) {
        var cells = new TreeMap<String, Integers>();
        Map<String, List<Score>> scoresOf =
                liveScores(scores).stream()
                        .collect(
                                Collectors.groupingBy(
                                        s -> s.getNetwork() + "/" + s.getPatientKey()));
        liveSessions(sessions).stream()
                .collect(Collectors.groupingBy(s -> s.getNetwork() + "/" + s.getPatientKey()))
                .forEach((patient, theirs) ->
                        new Patient(theirs, scoresOf.getOrDefault(patient, List.of()), departures)
                                .count(cells));
        cells.values().removeIf(Integers::isEmpty);
        return cells;
    }

    private static List<TreatmentSession> liveSessions(Collection<TreatmentSession> all) {
        return newest(
                        all,
                        s -> s.getNetwork() + "/" + s.getClinic() + "/" + s.getSessionId(),
                        TreatmentSession::getRevision)
                .stream()
                .filter(s -> s.getStatus().equals("recorded"))
                .toList();
    }

    private static List<Score> liveScores(Collection<Score> all) {
        return newest(
                        all,
                        s -> s.getNetwork() + "/" + s.getClinic() + "/" + s.getScoreId(),
                        Score::getRevision)
                .stream()
                .filter(s -> s.getStatus().equals("recorded"))
                .toList();
    }

    private static <T> List<T> newest(
            Collection<T> all, Function<T, String> identity, Function<T, Long> revision) {
        var byIdentity =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        identity,
                                        Function.identity(),
                                        (a, b) ->
                                                Comparator.comparing(revision).compare(a, b) >= 0
                                                        ? a
                                                        : b));
        return new ArrayList<>(byIdentity.values());
    }
}
