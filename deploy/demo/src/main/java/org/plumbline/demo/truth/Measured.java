package org.plumbline.demo.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.world.Course;
import org.plumbline.demo.world.World;

/// What was measured in a world up to a time, by condition, modality and time point: of everybody,
/// and of those who answered, once all that is late has been entered. Immediate pairs are those of
/// first sessions.
public final class Measured {
    private final World world;
    private final long end;
    private final Map<Key, Estimate.Sum[]> sums = new TreeMap<>();

    private record Key(String condition, String modality, TimePoint point)
            implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byCondition = condition.compareTo(other.condition);
            int byModality = modality.compareTo(other.modality);
            return byCondition != 0
                    ? byCondition
                    : byModality != 0 ? byModality : point.compareTo(other.point);
        }
    }

    /// @param end nothing measured later counts
    public Measured(World world, Instant end) {
        this.world = world;
        this.end = end.toEpochMilli();
    }

    public List<Truth.Generated> rows() {
        Pairing.View everybody = new Pairing.View(true, end);
        Pairing.View answered = new Pairing.View(false, end);
        world.patients()
                .flatMap(patient -> patient.courses().stream())
                .forEach(course -> {
                    add(course, everybody, 0);
                    add(course, answered, 1);
                });
        List<Truth.Generated> rows = new ArrayList<>();
        sums.forEach((key, both) ->
                rows.add(
                        new Truth.Generated(
                                key.condition(),
                                key.modality(),
                                key.point().slug(),
                                both[0].estimate(),
                                both[1].estimate())));
        return rows;
    }

    private void add(Course course, Pairing.View view, int which) {
        for (TimePoint point : TimePoint.values()) {
            Key key = new Key(course.complaint().condition(), course.treatment().modality(), point);
            Pairing.improvement(course, point, view)
                    .ifPresent(gain ->
                            Objects.requireNonNull(sums.computeIfAbsent(key, _ -> fresh()))[which]
                                    .add(gain));
        }
    }

    private static Estimate.Sum[] fresh() {
        return new Estimate.Sum[] {new Estimate.Sum(), new Estimate.Sum()};
    }
}
