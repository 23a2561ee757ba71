package org.plumbline.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theHandleIsTheProgramsOwnAndItsOutputIsAppended(boolean detached) throws Exception {
        Path log = Files.writeString(folder.resolve("a program.log"), "before\n");
        ProcessHandle process =
                new Program(
                                List.of("bash", "-c", "echo pid $$ $SAID; echo fault >&2"),
                                Map.of("SAID", "hello"),
                                folder,
                                log)
                        .start(detached);
        process.onExit().join();
        assertThat(log).hasContent("before\npid " + process.pid() + " hello\nfault");
    }
}
