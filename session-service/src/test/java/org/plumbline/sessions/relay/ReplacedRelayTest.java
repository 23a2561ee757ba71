package org.plumbline.sessions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ReplacedRelayTest {

    private final TimeoutException impatient = new TimeoutException("Kafka does not acknowledge");

    @Test
    void aRelayThatKafkaOrTheCursorRefusesWasReplaced() {
        assertThat(ShardRelay.isFenced(new ProducerFencedException("fenced"))).isTrue();
        assertThat(ShardRelay.isFenced(new InvalidProducerEpochException("old"))).isTrue();
        assertThat(ShardRelay.isFenced(new LeadershipLost("moved"))).isTrue();
    }

    @Test
    void soWasOneThatRanOutOfPatienceAndWasRefusedWhenItAborted() {
        impatient.addSuppressed(new ProducerFencedException("fenced"));
        assertThat(ShardRelay.isFenced(impatient)).isTrue();
    }

    @Test
    void oneThatOnlyWaitedInVainWasNot() {
        impatient.addSuppressed(new IllegalStateException("closed"));
        assertThat(ShardRelay.isFenced(impatient)).isFalse();
    }
}
