package org.plumbline.faults.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import org.plumbline.acceptance.outside.FactWorld;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;

/// World after world onto the clinic topics, as much as is needed to keep the stream busy. The
/// second half of a world comes after the first half of the next one, so that at any moment there
/// are patients who are half known.
final class Feed {

    private final ClinicTopics topics;
    private final long seed;
    private final int patients;
    private final ExpectedCells expected = new ExpectedCells();
    private final Deque<List<Object>> postponed = new ArrayDeque<>();
    private FactWorld newest;
    private int worlds;
    private long records;

    /// @param patients in each world
    Feed(ClinicTopics topics, long seed, int patients) {
        this.topics = topics;
        this.seed = seed;
        this.patients = patients;
        this.newest = next();
    }

    private FactWorld next() {
        worlds++;
        return new FactWorld(seed + worlds, patients);
    }

    /// Publishes until that much is not yet committed.
    void keepBusy(LongSupplier backlog, long atLeast) {
        while (backlog.getAsLong() < atLeast) {
            more();
        }
    }

    private void more() {
        newest = next();
        List<Object> all = newest.published();
        expected.add(Recomputation.of(newest.sessions(), newest.scores()));
        int half = all.size() / 2;
        publish(all.subList(0, half));
        publishPostponed();
        postponed.add(new ArrayList<>(all.subList(half, all.size())));
    }

    /// What has been held back.
    void publishPostponed() {
        while (!postponed.isEmpty()) {
            publish(postponed.remove());
        }
    }

    private void publish(List<Object> facts) {
        topics.publish(facts);
        records += facts.size();
    }

    long records() {
        return records;
    }

    SortedMap<String, Integers> expected() {
        return expected.cells();
    }

    /// What would be expected if one of the worlds had been another.
    List<SortedMap<String, Integers>> expectedWithFaults() {
        SortedMap<String, Integers> right = Recomputation.of(newest.sessions(), newest.scores());
        return PlantedFaults.cells(newest).stream()
                .map(wrong -> expected.copy().subtract(right).add(wrong).cells())
                .toList();
    }
}
