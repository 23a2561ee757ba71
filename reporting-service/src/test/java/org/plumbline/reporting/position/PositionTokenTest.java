package org.plumbline.reporting.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.reporting.position.PositionToken.Mark;

class PositionTokenTest {

    @Test
    void a_token_says_shard_transaction_and_row() {
        assertThat(PositionToken.parse("MTowOjcyMzo0MQ"))
                .hasValue(new PositionToken(0, new Mark(723, 41)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:0:723",
                "1:0:723:41:9",
                "2:0:723:41",
                "1:-1:723:41",
                "1:0:723:9999999999999999999",
                "1:0: 723:41",
                "",
                "1:0:723:41\n"
            })
    void another_content_is_no_token(String content) {
        assertThat(PositionToken.parse(encoded(content))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***", "null", "1:0:723:41"})
    void what_is_not_encoded_is_no_token(String text) {
        assertThat(PositionToken.parse(text)).isEmpty();
    }

    @Test
    void what_is_too_long_is_no_token() {
        assertThat(PositionToken.parse("A".repeat(100_000))).isEmpty();
    }

    @Test
    void marks_are_ordered_by_transaction_and_then_by_row() {
        assertThat(new Mark(7, 9)).isLessThan(new Mark(8, 1)).isGreaterThan(new Mark(7, 8));
    }

    private static String encoded(String content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(content.getBytes(StandardCharsets.US_ASCII));
    }
}
