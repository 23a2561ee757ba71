package org.plumbline.outcomes.service;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up while the stream runs, with all its partitions restored.
final class StreamHealth implements HealthIndicator {
    private final OutcomesStream stream;

    StreamHealth(OutcomesStream stream) {
        this.stream = stream;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = stream.state();
        var health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state.name()).build();
    }
}
