package org.plumbline.sessions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(
                    new RateLimitProperties(4, Duration.ofSeconds(8)),
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return nanos.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    });

    private void wait(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void aNetworkMayUseItsRequestsAtOnceAndNoMore() {
        for (int remaining = 3; remaining >= 0; remaining--) {
            assertThat(limits.take("north").remaining()).isEqualTo(remaining);
        }

        assertThat(limits.take("north")).isEqualTo(new RateLimits.Left(false, 0, 8, 2));
    }

    @Test
    void requestsComeBackEvenly() {
        for (int i = 0; i < 4; i++) {
            limits.take("north");
        }
        wait(4);

        assertThat(limits.take("north").allowed()).isTrue();
        assertThat(limits.take("north").allowed()).isTrue();
        assertThat(limits.take("north").allowed()).isFalse();
    }

    @Test
    void oneNetworkDoesNotUseUpAnothers() {
        for (int i = 0; i < 9; i++) {
            limits.take("north");
        }

        assertThat(limits.take("south").remaining()).isEqualTo(3);
    }

    @Test
    void theLimitIsAtLeastOneRequest() {
        assertThatThrownBy(() -> new RateLimitProperties(0, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
