package org.plumbline.sessions.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/// A relay on a thread of its own.
final class RunningRelay implements AutoCloseable {

    private final ShardRelay relay;
    private final MeterRegistry meters;
    private final Thread thread;

    RunningRelay(ShardRelay relay, MeterRegistry meters) {
        this.relay = relay;
        this.meters = meters;
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .uncaughtExceptionHandler((dead, killed) -> {})
                        .start(relay);
    }

    RelayState.Phase phase() {
        return relay.state().phase();
    }

    RelayState state() {
        return relay.state();
    }

    boolean isDead() {
        return !thread.isAlive();
    }

    double count(String counter) {
        return meters.get("plumbline.relay." + counter).counter().count();
    }

    double gauge(String gauge) {
        return meters.get("plumbline.relay." + gauge).gauge().value();
    }

    @Override
    public void close() {
        relay.stop();
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(20));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
