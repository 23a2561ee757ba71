package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelayStateTest {

    @Test
    void beforeTheFirstVerificationAFaultLeavesItUnready() {
        assertThat(RelayState.STARTING.retrying("TimeoutException").ready()).isFalse();
    }

    @Test
    void onceVerifiedItStaysReadyWhileKafkaIsAway() {
        RelayState away =
                RelayState.LEADING.retrying("TimeoutException").retrying("TimeoutException");
        assertThat(away.ready()).isTrue();
        assertThat(away.phase()).isEqualTo(RelayState.Phase.RETRYING);
    }

    @Test
    void aFaultDoesNotHideThatAnOperatorIsNeeded() {
        RelayState refused = RelayState.refused(List.of("Kafka is ahead"));
        assertThat(refused.retrying("TimeoutException")).isEqualTo(refused);
        assertThat(refused.ready()).isFalse();
        assertThat(RelayState.blocked("entry 1").retrying("TimeoutException").isStopped()).isTrue();
    }
}
