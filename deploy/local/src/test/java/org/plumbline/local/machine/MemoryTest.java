package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void theProportionalSetSizeIsReadAndNotItsParts() {
        assertThat(Memory.pss("Rss:  9000 kB\nPss:  1234 kB\nPss_Dirty:  77 kB\n")).hasValue(1234);
        assertThat(Memory.pss("Rss:  9000 kB\n")).isEmpty();
    }

    @Test
    void aProcessCountsWithWhatItStarted() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/smaps_rollup")), "only Linux tells");
        long alone = Memory.kilobytes(ProcessHandle.current()).orElseThrow();
        assertThat(alone).isPositive();
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            long childs = Memory.kilobytes(child.toHandle()).orElseThrow();
            assertThat(childs).isPositive().isLessThan(alone);
        } finally {
            Processes.kill(child.toHandle());
        }
        assertThat(Memory.kilobytes(child.toHandle())).isEmpty();
    }
}
