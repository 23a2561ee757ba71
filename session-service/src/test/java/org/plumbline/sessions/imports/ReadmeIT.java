package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.sessions.support.Client;
import org.plumbline.sessions.support.Client.Answer;
import org.plumbline.sessions.support.Imports;
import org.plumbline.sessions.support.Service;

/// What the README tells a clinic network to type does what it says.
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");
    private static final Pattern LOCATION = Pattern.compile("(?mi)^location: (\\S*/imports/\\S+)");
    private static final String ADDRESS = "http://localhost:8081";

    private final Service service = Service.shared();
    private final Client clinic = service.submitter("demo-network", "harbour");

    @TempDir Path folder;

    @Test
    void everyBlockOfTheSubmittersSectionRunsAndLeavesWhatItSays() throws Exception {
        List<String> blocks = blocks();
        tokens();

        List<List<String>> statuses = blocks.stream().map(this::run).toList();

        assertThat(statuses)
                .containsExactly(
                        List.of("201"),
                        List.of("200", "200"),
                        List.of("202"),
                        List.of("202", "202"),
                        List.of("202"));
        assertThat(standing("sessions/S-2041")).isEqualTo("retracted \"3\"");
        assertThat(standing("sessions/S-2042")).isEqualTo("recorded \"1\"");
        assertThat(standing("scores/S-2042-pre")).isEqualTo("recorded \"2\"");
        assertThat(standing("scores/F-88")).isEqualTo("retracted \"2\"");
        assertThat(
                        clinic.get("/api/v1/clinics/harbour/scores/S-2042-pre")
                                .json()
                                .path("value")
                                .asInt())
                .isEqualTo(6);
        assertThat(Files.readString(folder.resolve("codes.csv"))).contains("Karpaltunnelsyndrom");
        assertThat(Files.readString(folder.resolve("template.csv"))).contains("EXAMPLE-1");
    }

    private String standing(String path) {
        Answer answer = clinic.get("/api/v1/clinics/harbour/" + path);
        return answer.json().path("status").asString() + " " + answer.header("ETag");
    }

    private static List<String> blocks() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int from = readme.indexOf("### A clinic network submits");
        int to = readme.indexOf("\n### ", from + 1);
        return BLOCK.matcher(readme.substring(from, to))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /// As the platform's own command of that name, for the two arguments that the README uses.
    private void tokens() throws IOException {
        Path command = folder.resolve("deploy/local/token");
        Files.createDirectories(command.getParent());
        Files.writeString(
                command,
                """
                #!/bin/bash
                case "$*" in
                  "submitter demo-network harbour") echo '%s' ;;
                  "submitter demo-network") echo '%s' ;;
                  *) exit 1 ;;
                esac
                """
                        .formatted(clinic.token(), service.submitter("demo-network", "*").token()));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    /// Runs one block and waits for the imports that it has started; answers the statuses seen.
    private List<String> run(String block) {
        assertThat(block).contains(ADDRESS);
        String script =
                "set -eu -o pipefail\nTOKEN=$(deploy/local/token submitter demo-network harbour)\n"
                        + block.replace(ADDRESS, clinic.base());
        String said = output(script);
        LOCATION.matcher(said)
                .results()
                .map(each -> each.group(1))
                .forEach(report -> {
                    String counts =
                            Imports.counts(
                                    Imports.finished(
                                            service.submitter("demo-network", "*"), report));
                    assertThat(counts).startsWith("completed");
                });
        return STATUS.matcher(said).results().map((MatchResult each) -> each.group(1)).toList();
    }

    private String output(String script) {
        try {
            Process bash =
                    new ProcessBuilder("bash", "-c", script)
                            .directory(folder.toFile())
                            .redirectError(folder.resolve("errors").toFile())
                            .start();
            bash.getOutputStream().close();
            String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(bash.exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
