package org.plumbline.sessions.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what became of rows and keeps what was wrong with them.
final class Tally {

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<RowFault> faults = new ArrayList<>();
    private long rows;

    void add(Decision decision) {
        rows++;
        counts.merge(decision.verdict(), 1L, Long::sum);
        faults.addAll(decision.faults());
    }

    long rows() {
        return rows;
    }

    long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /// The rejected rows alone.
    Tally onlyRejected() {
        Tally rejected = new Tally();
        rejected.rows = rows;
        rejected.counts.put(Verdict.REJECTED, of(Verdict.REJECTED));
        rejected.faults.addAll(faults);
        return rejected;
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }
}
