package org.plumbline.reporting.outcome;

import java.util.TreeMap;
import org.plumbline.reporting.projection.Pairs;
import org.plumbline.reporting.statistics.Moments;
import org.plumbline.reporting.statistics.PairSums;
import org.plumbline.reporting.statistics.Proportion;
import org.plumbline.reporting.statistics.Tally;
import org.plumbline.schemas.catalog.Instrument;

/// Adds up pairs of one instrument: sums, improvements and responders, all integers.
final class PairTally {

    private final Instrument instrument;
    private final TreeMap<Long, Long> improvements = new TreeMap<>();
    private PairSums sums = PairSums.NONE;
    private long eligible;
    private long responders30;
    private long responders50;
    private long bettered;
    private long worsened;

    PairTally(Instrument instrument) {
        this.instrument = instrument;
    }

    void add(Pairs pairs) {
        pairs.forEach(this::add);
    }

    private void add(long x, long y, long count) {
        long improvement = instrument.improvement(x, y);
        sums = sums.plus(x, y, count);
        improvements.merge(improvement, count, Math::addExact);
        if (x >= instrument.responderFloorSteps().orElse(Long.MAX_VALUE)) {
            eligible += count;
            responders30 += 10 * improvement >= 3 * x ? count : 0;
            responders50 += 2 * improvement >= x ? count : 0;
        }
        long mcid = instrument.mcidSteps().orElse(Long.MAX_VALUE);
        bettered += improvement >= mcid ? count : 0;
        worsened += -improvement >= mcid ? count : 0;
    }

    long n() {
        return sums.n();
    }

    PairSums sums() {
        return sums;
    }

    Moments improvement() {
        return instrument.direction() == Instrument.Direction.LOWER_IS_BETTER
                ? sums.decrease()
                : sums.increase();
    }

    Tally improvements() {
        return Tally.of(improvements);
    }

    /// At least 30 % better than an eligible baseline.
    Proportion responder30() {
        return new Proportion(responders30, eligible);
    }

    /// At least half better than an eligible baseline.
    Proportion responder50() {
        return new Proportion(responders50, eligible);
    }

    /// Better by the minimal important difference, of all pairs.
    Proportion mcid() {
        return new Proportion(bettered, n());
    }

    /// Worse by the minimal important difference, of all pairs.
    Proportion worsened() {
        return new Proportion(worsened, n());
    }
}
