package org.plumbline.reporting.projection;

import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.ProjectionStatus.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Runs the projector in a thread of its own for as long as the service runs, and begins it anew,
/// after a growing pause, whenever Kafka, the registry or the database fails it.
@Component
class Projection implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Projection.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Projector projector;
    private final ProjectionStatus status;
    private volatile StopSignal stop = new StopSignal();
    private volatile @Nullable Thread thread;
    private Duration pause = SHORTEST_PAUSE;

    Projection(Projector projector, ProjectionStatus status) {
        this.projector = projector;
        this.status = status;
    }

    @Override
    public void start() {
        StopSignal signal = new StopSignal();
        stop = signal;
        thread = Thread.ofPlatform().name("projection").start(() -> run(signal));
    }

    private void run(StopSignal signal) {
        while (!signal.isGiven()) {
            try {
                projector.run(signal);
                pause = SHORTEST_PAUSE;
            } catch (InvalidCellException invalid) {
                status.stoppedAt(String.valueOf(invalid.getMessage()));
                log.error("The projection stops at a record that is no cell: {}", status.fault());
                signal.await(LONGEST_PAUSE);
            } catch (SQLException | KafkaException away) {
                waitOut(away, signal);
            } catch (RuntimeException unexpected) {
                log.error("The projection failed and begins anew", unexpected);
                waitOut(unexpected, signal);
            }
        }
    }

    private void waitOut(Exception failure, StopSignal signal) {
        if (status.activity() == Activity.PROJECTING) {
            pause = SHORTEST_PAUSE;
        }
        status.is(Activity.WAITING);
        log.warn(
                "The projection waits {} ms: {}: {}",
                pause.toMillis(),
                failure.getClass().getSimpleName(),
                failure.getMessage());
        signal.await(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public void stop() {
        stop.give();
        Thread running = thread;
        thread = null;
        try {
            if (running != null && !running.join(LONGEST_STOP)) {
                log.warn("The projection did not stop in time");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
