package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One patient's scores that are not `post`, of one instrument for one condition, by (instant, id,
/// clinic). Instants and values lie in rows of their own, as long histories are searched in them.
final class Observations {
    private final List<Observation> all = new ArrayList<>();
    private final LongRow instants = new LongRow();
    private final LongRow values = new LongRow();

    void add(Observation observation) {
        int index = -Collections.binarySearch(all, observation) - 1;
        all.add(index, observation);
        instants.insert(index, observation.at());
        values.insert(index, observation.value());
    }

    void remove(Observation observation) {
        int index = Collections.binarySearch(all, observation);
        all.remove(index);
        instants.remove(index);
        values.remove(index);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    Observation get(int index) {
        return all.get(index);
    }

    long at(int index) {
        return instants.at(index);
    }

    long value(int index) {
        return values.at(index);
    }

    /// Index of the first at that instant or later; the size where there is none.
    int from(long instant) {
        return instants.below(instant);
    }

    /// Index of the first after that instant; the size where there is none.
    int after(long instant) {
        return instants.upTo(instant);
    }
}
