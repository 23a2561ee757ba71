package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir Path folder;

    @Test
    void theTailIsTheLastLinesInOrder() throws Exception {
        Path file = Files.writeString(folder.resolve("log"), "a\nb\nc\n");
        assertThat(new LogFile(file).tail(2)).containsExactly("b", "c");
        assertThat(new LogFile(file).tail(9)).containsExactly("a", "b", "c");
    }

    @Test
    void aMissingLogHasNoTail() {
        assertThat(new LogFile(folder.resolve("none")).tail(5)).isEmpty();
    }

    @Test
    void aLargeLogMakesRoomAndASmallOneStays() throws Exception {
        Path small = Files.writeString(folder.resolve("small"), "a");
        new LogFile(small).makeRoom();
        assertThat(small).hasContent("a");

        Path large = Files.write(folder.resolve("large"), new byte[20 * 1024 * 1024 + 1]);
        Files.writeString(folder.resolve("large.1"), "older");
        new LogFile(large).makeRoom();
        assertThat(large).doesNotExist();
        assertThat(folder.resolve("large.1")).hasSize(20L * 1024 * 1024 + 1);
    }
}
