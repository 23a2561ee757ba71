package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.schemas.Topic;
import org.plumbline.schemas.Topics;

/// The picture in the README shows the topics and services that there are, and no others.
class ArchitecturePictureTest {

    private static final Path ROOT = Path.of("..", "..");
    private final String picture = Files.readString(ROOT.resolve("deploy/architecture.svg"));

    ArchitecturePictureTest() throws IOException {}

    @Test
    void showsEveryTopicAndNoOther() {
        var shown = new TreeSet<String>();
        Pattern.compile("\\b(clinic|outcomes|analysts)\\.[a-z-]+\\.v\\d+")
                .matcher(picture)
                .results()
                .forEach(found -> shown.add(found.group()));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void showsEveryServiceAndNoOther() throws IOException {
        var shown = new TreeSet<String>();
        Pattern.compile(">([a-z]+-(?:service|stream))<")
                .matcher(picture)
                .results()
                .forEach(found -> shown.add(found.group(1)));
        try (var modules = Files.list(ROOT)) {
            var services =
                    modules.map(m -> m.getFileName().toString())
                            .filter(name -> name.matches("[a-z]+-(service|stream)"))
                            .toList();
            assertThat(shown).containsExactlyInAnyOrderElementsOf(services);
        }
    }
}
