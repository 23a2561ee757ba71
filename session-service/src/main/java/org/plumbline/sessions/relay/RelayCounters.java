package org.plumbline.sessions.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// A shard's state and counts. `published` counts every entry sent and committed, `republished`
/// those among them that Kafka had lost, or that had to be sent again with those.
final class RelayCounters {

    private volatile RelayState state = RelayState.STARTING;
    private final Counter published;
    private final Counter republished;
    private final Counter failures;
    private final Counter fenced;

    RelayCounters(Shard shard, MeterRegistry meters) {
        published =
                counter("plumbline.relay.published", "Journal entries published", shard, meters);
        republished =
                counter(
                        "plumbline.relay.republished",
                        "Journal entries published again",
                        shard,
                        meters);
        failures =
                counter(
                        "plumbline.relay.failures",
                        "Times the relay gave up and began anew",
                        shard,
                        meters);
        fenced =
                counter(
                        "plumbline.relay.fenced",
                        "Times another relay took the shard over",
                        shard,
                        meters);
        Gauge.builder("plumbline.relay.stopped", () -> state.isStopped() ? 1 : 0)
                .description(
                        "1 while an operator is needed: a blocked entry, or Kafka ahead of the journal")
                .tag("shard", shard.key())
                .register(meters);
        Gauge.builder(
                        "plumbline.relay.leading",
                        () -> state.phase() == RelayState.Phase.LEADING ? 1 : 0)
                .description("1 while this instance publishes the shard")
                .tag("shard", shard.key())
                .register(meters);
    }

    private static Counter counter(
            String name, String description, Shard shard, MeterRegistry meters) {
        return Counter.builder(name)
                .description(description)
                .tag("shard", shard.key())
                .register(meters);
    }

    RelayState state() {
        return state;
    }

    /// Written by the relay's own thread alone.
    void state(RelayState now) {
        state = now;
    }

    void retrying(String because) {
        state = state.retrying(because);
        failures.increment();
    }

    void fenced() {
        fenced.increment();
    }

    void published(int entries, int again) {
        published.increment(entries);
        republished.increment(again);
    }
}
