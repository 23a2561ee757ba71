package org.plumbline.reporting.position;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.plumbline.schemas.Topics;

/// Follows one epoch of the stream until its cells hold all facts that were on the clinic topics
/// when it was first looked at, and are in the tables. Stage by stage, each goal taken after the
/// stage before has been reached, so it lies at or behind all that the stage before has caused.
final class CatchingUp {
    private final long epoch;
    private final StreamSettings stream;
    private final Deque<BooleanSupplier> ahead;

    CatchingUp(long epoch, Progress progress, StreamSettings stream) {
        this.epoch = epoch;
        this.stream = stream;
        Goal facts = new Goal();
        Goal deltas = new Goal();
        Goal cells = new Goal();
        ahead =
                new ArrayDeque<>(
                        List.of(
                                () -> facts.add(progress.ends(Topics.SESSIONS)),
                                () -> facts.add(progress.ends(Topics.SCORES)),
                                () -> facts.isPassed(progress.committed(epoch), progress),
                                () -> deltas.add(progress.ends(stream.deltasTopic(epoch))),
                                () -> deltas.isPassed(progress.committed(epoch), progress),
                                () -> cells.add(progress.ends(Topics.CELLS)),
                                () -> cells.isReached(progress.projected())));
    }

    long epoch() {
        return epoch;
    }

    /// Looks once, as far as it comes; true once everything is reached.
    boolean isDone() {
        while (!ahead.isEmpty() && ahead.getFirst().getAsBoolean()) {
            ahead.removeFirst();
        }
        return ahead.isEmpty();
    }

    @Override
    public String toString() {
        return "%s, %d steps ahead".formatted(stream.group(epoch), ahead.size());
    }
}
