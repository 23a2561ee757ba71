package org.plumbline.reporting.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The last run, looked up every few seconds, and its metrics, which are there once there is a run:
/// `outcomes_reconciliation_difference` and `outcomes_reconciliation_age_seconds`.
@Component
class LastRun implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LastRun.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Runs runs;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile @Nullable Run last;
    private volatile CountDownLatch stop = new CountDownLatch(0);

    LastRun(Runs runs, MeterRegistry meters, Clock clock) {
        this.runs = runs;
        this.meters = meters;
        this.clock = clock;
    }

    /// Empty as long as there is none.
    Optional<Run> known() {
        return Optional.ofNullable(last);
    }

    /// For people.
    String sentence() {
        return Sentence.of(known(), clock.instant());
    }

    /// Looks it up now.
    void look() {
        try {
            runs.last().ifPresent(this::keep);
        } catch (DataAccessException away) {
            log.warn("The last comparison cannot be looked up: {}", away.getMessage());
        }
    }

    private void keep(Run run) {
        boolean first = last == null;
        last = run;
        if (first) {
            Gauge.builder("outcomes.reconciliation.difference", run, this::differences)
                    .description("Differences that the last comparison with the journal has found")
                    .strongReference(true)
                    .register(meters);
            Gauge.builder("outcomes.reconciliation.age", run, this::seconds)
                    .description("Since the last comparison with the journal")
                    .baseUnit("seconds")
                    .strongReference(true)
                    .register(meters);
        }
    }

    private double differences(Run first) {
        return known().orElse(first).differences();
    }

    private double seconds(Run first) {
        Duration age = Duration.between(known().orElse(first).finished(), clock.instant());
        return age.toMillis() / 1000.0;
    }

    @Override
    public void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stop = signal;
        Thread.ofVirtual().name("last-run").start(() -> run(signal));
    }

    private void run(CountDownLatch signal) {
        try {
            do {
                look();
            } while (!signal.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stop.countDown();
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }
}
