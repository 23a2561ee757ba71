package org.plumbline.faults.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.acceptance.outside.FactWorld;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Score;

/// The smallest things that can go wrong on the way of a fact, done to a world: an event is lost,
/// one counts twice, two versions change places.
final class PlantedFaults {

    static final int NUMBER = 3;

    private PlantedFaults() {}

    /// The cells of the world after each of the three.
    static List<SortedMap<String, Integers>> cells(FactWorld world) {
        return List.of(
                firstThatMatters(world, world.scores().stream().map(s -> without(world, s))),
                firstThatMatters(world, world.scores().stream().map(s -> twice(world, s))),
                firstThatMatters(world, revised(world).stream().map(two -> swapped(world, two))));
    }

    private static SortedMap<String, Integers> firstThatMatters(
            FactWorld world, Stream<List<Score>> faults) {
        SortedMap<String, Integers> right = cells(world, world.scores());
        return faults.map(scores -> cells(world, scores))
                .filter(cells -> !cells.equals(right))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, Integers> cells(FactWorld world, List<Score> scores) {
        return Recomputation.of(world.sessions(), scores);
    }

    private static List<Score> without(FactWorld world, Score one) {
        return world.scores().stream().filter(s -> !s.equals(one)).toList();
    }

    /// Once more under another id, as identity keeps the same fact from counting twice.
    private static List<Score> twice(FactWorld world, Score one) {
        var all = new ArrayList<>(world.scores());
        all.add(Score.newBuilder(one).setScoreId(one.getScoreId() + ".again").build());
        return all;
    }

    private static List<List<Score>> revised(FactWorld world) {
        Map<String, List<Score>> byIdentity =
                world.scores().stream()
                        .collect(
                                Collectors.groupingBy(s ->
                                        s.getNetwork() + s.getClinic() + "/" + s.getScoreId()));
        return byIdentity.values().stream().filter(all -> all.size() > 1).toList();
    }

    private static List<Score> swapped(FactWorld world, List<Score> revisions) {
        Score one = revisions.get(revisions.size() - 2);
        Score two = revisions.getLast();
        var all = new ArrayList<>(world.scores());
        all.removeAll(List.of(one, two));
        all.add(Score.newBuilder(one).setRevision(two.getRevision()).build());
        all.add(Score.newBuilder(two).setRevision(one.getRevision()).build());
        return all;
    }
}
