package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessesTest {

    @Test
    void aProcessThatEndsWhenAskedIsNotKilled() throws Exception {
        Process obedient = new ProcessBuilder("sleep", "60").start();
        Processes.stop(obedient.toHandle(), Duration.ofSeconds(20));
        assertThat(obedient.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void aProcessThatDoesNotEndWhenAskedIsKilled() throws Exception {
        Process deaf =
                new ProcessBuilder(
                                "bash", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done")
                        .start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("ready");
        Processes.stop(deaf.toHandle(), Duration.ofMillis(200));
        assertThat(deaf.waitFor()).isEqualTo(128 + 9);
    }

    @ParameterizedTest
    @CsvSource({"1 (java) Z 0, true", "1 (java) S 0, false", "1 (a) Z (b) S 0, false"})
    void aZombieIsKnownByItsState(String stat, boolean zombie) {
        assertThat(Processes.isZombie(stat)).isEqualTo(zombie);
    }

    @Test
    void aRunningProcessIsNoZombie() {
        assertThat(Processes.isZombie(ProcessHandle.current())).isFalse();
    }
}
