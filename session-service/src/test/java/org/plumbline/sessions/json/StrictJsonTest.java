package org.plumbline.sessions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static StrictJson.Result read(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": NaN}",
                "{\"a\": 1} x",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": 1 /* one */}",
                "{\"a\": 01}",
                "{\"a\": +1}",
                "{\"a\": .5}",
                "{\"a\"",
                "{\"a\": \"\n\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNotJsonIsMalformed(String text) {
        assertThat(read(text)).isInstanceOf(StrictJson.Result.Malformed.class);
    }

    @Test
    void thirtyTwoLevelsAreRead() {
        assertThat(read("[".repeat(32) + "]".repeat(32)))
                .isInstanceOf(StrictJson.Result.Document.class);
    }

    @Test
    void aNumberOfAThousandAndOneDigitsIsMalformed() {
        assertThat(read("[" + "1".repeat(1001) + "]"))
                .isInstanceOf(StrictJson.Result.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e1000000",
                "1e-1000000000",
                "12345678901234567890123456789012345678901"
            })
    void anExcessiveNumberIsNeverComputed(String number) {
        assertThat(read("[" + number + "]"))
                .isEqualTo(
                        new StrictJson.Result.Document(
                                new Json.Arr(List.of(new Json.Excessive()))));
    }

    @Test
    void aNameOfSixtyThousandCharactersIsMalformed() {
        assertThat(read("{\"" + "a".repeat(60_000) + "\": 1}"))
                .isInstanceOf(StrictJson.Result.Malformed.class);
    }

    @Test
    void everyKeyThatOccursTwiceIsNamed() {
        assertThat(read("{\"a\": 1, \"b\": [{\"c/d\": 1, \"c/d\": 2}], \"a\": 3}"))
                .isEqualTo(new StrictJson.Result.DuplicateKeys(List.of("/b/0/c~1d", "/a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void nothingIsNothing(String text) {
        assertThat(read(text)).isInstanceOf(StrictJson.Result.Empty.class);
    }

    @Test
    void aByteOrderMarkIsAllowed() {
        assertThat(read("\uFEFF{}")).isInstanceOf(StrictJson.Result.Document.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void onlyUtf8IsRead(String charset) {
        assertThat(StrictJson.read("{\"a\": 1}".getBytes(Charset.forName(charset))))
                .isInstanceOf(StrictJson.Result.OtherEncoding.class);
    }

    @Test
    void whatIsWrittenReadsBack() {
        String text = "{\"a\":[1,2.5,\"q\\\"\\\\\\n\\u0001ü\",true,null,{}],\"b\":0}";

        assertThat(
                        read(text) instanceof StrictJson.Result.Document(Json root)
                                ? JsonText.of(root)
                                : "")
                .isEqualTo(text);
    }
}
