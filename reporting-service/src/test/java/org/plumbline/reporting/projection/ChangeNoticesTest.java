package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChangeNoticesTest {
    private final ChangeNotices notices = new ChangeNotices(JsonMapper.builder().build());

    @Test
    void a_change_is_heard_as_it_was_announced() {
        Change change =
                new Change(
                        "harbour-net",
                        17,
                        Set.of(
                                new ChangedFigures("migraine", "nrs-pain", "month-3"),
                                new ChangedFigures("migraine", null, null)));

        assertThat(notices.read(notices.write(change))).isEqualTo(change);
    }

    @Test
    void a_change_too_long_for_a_notice_is_announced_as_one_of_anything() {
        Set<ChangedFigures> many =
                IntStream.range(0, 300)
                        .mapToObj(n -> new ChangedFigures("condition-" + n, "nrs-pain", "month-3"))
                        .collect(Collectors.toSet());

        String payload = notices.write(new Change("harbour-net", 17, many));

        assertThat(payload.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(8_000);
        assertThat(notices.read(payload)).isEqualTo(Change.ofAnything("harbour-net", 17));
    }
}
