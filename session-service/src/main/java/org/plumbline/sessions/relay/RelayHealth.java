package org.plumbline.sessions.relay;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up when every shard was verified, here or by the instance that leads it, and none stands still.
final class RelayHealth implements HealthIndicator {

    private final List<ShardRelay> relays;

    RelayHealth(List<ShardRelay> relays) {
        this.relays = relays;
    }

    @Override
    public Health health() {
        List<RelayState> states = relays.stream().map(ShardRelay::state).toList();
        Health.Builder health =
                states.stream().allMatch(RelayState::ready) ? Health.up() : Health.down();
        for (int shard = 0; shard < states.size(); shard++) {
            health.withDetail("shard-" + shard, states.get(shard));
        }
        return health.build();
    }
}
