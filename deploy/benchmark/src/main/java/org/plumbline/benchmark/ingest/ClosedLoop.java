package org.plumbline.benchmark.ingest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Clients side by side, each of which begins anew as soon as it has its answer.
final class ClosedLoop {

    private ClosedLoop() {}

    /// Used by one thread at a time.
    interface Client extends AutoCloseable {

        /// Does one piece of work, and returns when it is acknowledged.
        ///
        /// @return what came instead where it was not; only what was acknowledged counts
        Optional<String> work() throws SQLException, InterruptedException;

        @Override
        default void close() throws SQLException {}
    }

    /// What one client got through.
    record Tally(List<Double> millis, Map<String, Long> failures) {}

    /// Works for that long; what has begun by then is finished, and in the time.
    static Load forTime(List<? extends Client> clients, Duration time)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, () -> System.nanoTime() - end < 0);
    }

    /// Works through that many pieces.
    static Load times(List<? extends Client> clients, long pieces)
            throws InterruptedException, ExecutionException {
        AtomicLong left = new AtomicLong(pieces);
        return run(clients, () -> left.getAndDecrement() > 0);
    }

    private static Load run(List<? extends Client> clients, BooleanSupplier more)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Callable<Tally>> loops =
                    clients.stream()
                            .<Callable<Tally>>map(client -> () -> loop(client, more))
                            .toList();
            long began = System.nanoTime();
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> ended : threads.invokeAll(loops)) {
                tallies.add(ended.get());
            }
            return Load.of(tallies, (System.nanoTime() - began) / 1e9);
        }
    }

    private static Tally loop(Client client, BooleanSupplier more)
            throws SQLException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        Map<String, Long> failures = new HashMap<>();
        while (more.getAsBoolean()) {
            long began = System.nanoTime();
            Optional<String> failure = client.work();
            long ended = System.nanoTime();
            if (failure.isPresent()) {
                failures.merge(failure.get(), 1L, Long::sum);
            } else {
                millis.add((ended - began) / 1e6);
            }
        }
        return new Tally(millis, failures);
    }
}
