package org.plumbline.benchmark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    @Test
    void thePiecesAreSharedOutAmongTheClientsAndNoneIsDoneTwice() throws Exception {
        AtomicLong done = new AtomicLong();
        ClosedLoop.Client client =
                () -> {
                    done.incrementAndGet();
                    return Optional.empty();
                };

        Load load = ClosedLoop.times(Collections.nCopies(4, client), 1_001);

        assertThat(done).hasValue(1_001);
        assertThat(load.latencies().sorted()).hasSize(1_001);
        assertThat(load.perSecond() * load.seconds()).isEqualTo(1_001);
    }

    @Test
    void whatWasNotAcknowledgedDoesNotCountAndIsListed() throws Exception {
        AtomicLong asked = new AtomicLong();
        ClosedLoop.Client client =
                () -> asked.incrementAndGet() % 10 == 0 ? Optional.of("PUT 503") : Optional.empty();

        Load load = ClosedLoop.times(List.of(client), 100);

        assertThat(load.latencies().sorted()).hasSize(90);
        assertThat(load.failures()).isEqualTo(Map.of("PUT 503", 10L));
    }

    @Test
    void aLoadOfFailuresAloneIsNoFigure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClosedLoop.times(List.of(() -> Optional.of("PUT 401")), 3))
                .withMessageContaining("PUT 401=3");
    }

    @Test
    void aTimeThatIsOverBeginsNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ClosedLoop.forTime(List.of(Optional::empty), Duration.ZERO))
                .withMessageContaining("nothing was acknowledged");
    }

    @Test
    void aBrokenPeerEndsTheRun() {
        assertThatThrownBy(() ->
                        ClosedLoop.times(
                                List.of(() -> {
                                    throw new SQLException("away");
                                }),
                                3))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("away");
    }
}
