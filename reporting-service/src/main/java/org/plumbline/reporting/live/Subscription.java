package org.plumbline.reporting.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.projection.Change;

/// One listener: whoever announces changes leaves them here and goes on; the listener's own thread
/// fetches and writes them, so that one who does not read holds up nobody else.
final class Subscription {
    private final Reader reader;
    private final long intervalNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final PendingHints pending = new PendingHints();
    private boolean closed;
    private long nextAllowed = System.nanoTime();

    Subscription(Reader reader, Duration interval) {
        this.reader = reader;
        this.intervalNanos = interval.toNanos();
    }

    /// What a listener does next.
    sealed interface Signal {
        /// Tell what has changed.
        record Changed(PendingHints.Hint hint) implements Signal {}

        /// Nothing came in time: show a sign of life.
        record Quiet() implements Signal {}

        /// End.
        record Ended() implements Signal {}
    }

    Reader reader() {
        return reader;
    }

    void offer(Change change) {
        lock.lock();
        try {
            pending.add(change);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next hint: the first comes at once, each further one no sooner than the
    /// interval after the one before.
    ///
    /// @param quietAt when to give up, on the scale of [System#nanoTime]
    Signal next(long quietAt) throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                long now = System.nanoTime();
                if (closed) {
                    return new Signal.Ended();
                }
                if (!pending.isEmpty() && nextAllowed - now <= 0) {
                    nextAllowed = now + intervalNanos;
                    return new Signal.Changed(pending.take().orElseThrow());
                }
                if (quietAt - now <= 0) {
                    return new Signal.Quiet();
                }
                long quiet = quietAt - now;
                var _ =
                        news.awaitNanos(
                                pending.isEmpty() ? quiet : Math.min(quiet, nextAllowed - now));
            }
        } finally {
            lock.unlock();
        }
    }
}
