package org.plumbline.reporting.position;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.plumbline.schemas.Topics;
import org.springframework.stereotype.Component;

/// Waits until a write is in the figures, stage by stage: published to the clinic topics, taken in
/// by the stream's first stage, taken in by its second, projected. Each stage's goal is taken after
/// the stage before has been reached, so it lies at or behind all that the write has caused.
@Component
class PositionWait {
    private final Published published;
    private final Progress progress;
    private final PositionSettings settings;
    private final StreamSettings stream;

    PositionWait(
            Published published,
            Progress progress,
            PositionSettings settings,
            StreamSettings stream) {
        this.published = published;
        this.progress = progress;
        this.settings = settings;
        this.stream = stream;
    }

    /// True when the figures hold the write; false when the patience ended before, which it also
    /// does while the epoch served does not take in anything any more and the next is not complete.
    boolean await(PositionToken token) throws InterruptedException {
        Deadline deadline = new Deadline(settings.patience(), settings.poll());
        long epoch = progress.served();
        return deadline.until(() -> published.offsetsOf(token).isPresent())
                && deadline.until(() -> isTakenIn(token, epoch))
                && secondStage(deadline, epoch)
                && projection(deadline);
    }

    private boolean isTakenIn(PositionToken token, long epoch) {
        return published
                .offsetsOf(token)
                .filter(goal -> new Goal(goal).isReached(progress.committed(epoch)))
                .isPresent();
    }

    private boolean secondStage(Deadline deadline, long epoch) throws InterruptedException {
        Goal goal = new Goal();
        return deadline.until(() -> goal.add(progress.ends(stream.deltasTopic(epoch))))
                && deadline.until(() -> goal.isPassed(progress.committed(epoch), progress));
    }

    private boolean projection(Deadline deadline) throws InterruptedException {
        Goal goal = new Goal();
        return deadline.until(() -> goal.add(progress.ends(Topics.CELLS)))
                && deadline.until(() -> goal.isReached(progress.projected()));
    }

    /// Looks again and again until something is so, or time is up.
    private static final class Deadline {
        private final long end;
        private final Duration poll;

        Deadline(Duration patience, Duration poll) {
            this.end = System.nanoTime() + patience.toNanos();
            this.poll = poll;
        }

        boolean until(BooleanSupplier reached) throws InterruptedException {
            while (!reached.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                Thread.sleep(poll);
            }
            return true;
        }
    }
}
