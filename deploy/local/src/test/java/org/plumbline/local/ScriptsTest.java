package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {
    private static final Path SCRIPTS = Path.of("").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void everyCommandIsExecutable() {
        for (String name :
                List.of(
                        "up", "down", "rebuild", "verify", "status", "logs", "reset", "token",
                        "demo")) {
            assertThat(SCRIPTS.resolve(name)).isExecutable();
        }
    }

    @Test
    void aMissingJdkIsSaidPlainly() throws Exception {
        Path older = Files.createDirectories(folder.resolve("jdks/jdk-21"));
        Files.writeString(older.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        Answer answer = findJdk(folder.resolve("jdks"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .contains("JDK 25 is needed and was not found")
                .contains("JAVA_HOME");
    }

    @Test
    void aJdk25IsFoundInAFolderWithASpaceInItsName() throws Exception {
        Path jdk = folder.resolve("my jdks/jdk 25");
        for (String program : List.of("java", "javac")) {
            Path file = Files.createDirectories(jdk.resolve("bin")).resolve(program);
            Files.writeString(file, "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"");
        Answer answer = findJdk(folder.resolve("my jdks"));
        assertThat(answer.text()).isEqualTo(jdk.resolve("bin/java") + "\n");
    }

    @Test
    void theHelpNeedsNeitherJdkNorBuild() throws Exception {
        Answer answer = run(Map.of("JAVA_HOME", "/nowhere"), "./up", "--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.text()).contains("--demo", "rebuild", "PLUMBLINE_HOME");
    }

    @Test
    void anUnknownArgumentIsRefusedBeforeAnythingHappens() throws Exception {
        Answer answer = run(Map.of(), "./up", "--demp");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("does not know --demp");
    }

    @Test
    void aTokenWithoutAPlatformIsExplained() throws Exception {
        Answer answer = run(home(), "./token", "submitter", "north");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("No platform has been started in " + folder);
    }

    @Test
    void beforeTheFirstStartNothingRuns() throws Exception {
        assertThat(run(home(), "./down").text()).isEqualTo("nothing runs\n");
        assertThat(run(home(), "./status").code()).isEqualTo(3);
        assertThat(run(home(), "./reset", "--yes").text()).startsWith("there is nothing to delete");
        assertThat(run(home(), "./logs").text()).startsWith("no log in");
    }

    @Test
    void withoutAPlatformNothingIsCompared() throws Exception {
        Answer answer = run(home(), "./verify");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("nothing has been started in " + folder);
    }

    private Map<String, String> home() {
        return Map.of("PLUMBLINE_HOME", folder.toString());
    }

    /// Looks for a JDK in one folder and nowhere else.
    private Answer findJdk(Path folderOfJdks) throws Exception {
        return run(
                Map.of(
                        "JAVA_HOME",
                        "",
                        "PATH",
                        Files.createDirectories(folder.resolve("empty")).toString(),
                        "PLUMBLINE_JDKS",
                        folderOfJdks.toString()),
                "/bin/bash",
                "-euc",
                ". ./jdk.sh; echo \"$JAVA\"");
    }

    private record Answer(int code, String text) {}

    private static Answer run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(List.of(command)))
                        .directory(SCRIPTS.toFile())
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
