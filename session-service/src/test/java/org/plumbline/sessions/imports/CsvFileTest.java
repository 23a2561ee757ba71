package org.plumbline.sessions.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static List<String> rows(String text) {
        List<String> rows = new ArrayList<>();
        try (CsvFile file =
                CsvFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            rows.add(String.join("/", file.header()));
            while (file.hasNext()) {
                CsvFile.Row row = file.next();
                rows.add(row.line() + ":" + String.join("/", row.cells()));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n",
                "a,b\r1,2",
                "\uFEFFa,b\n1,2",
                "a;b\n1;2\n",
                "a\tb\n1\t2\n",
                "\"a\",\"b\"\n\"1\",2\n",
                "a,b\n1,2\n\n,\n",
                "\"a\";b\n1;2"
            })
    void everyDialectReadsAlike(String text) {
        assertThat(rows(text)).containsExactly("a/b", "2:1/2");
    }

    @Test
    void aLineThatNamesTheSeparatorIsHonoured() {
        assertThat(rows("sep=;\na;b,c\n1;2\n")).containsExactly("a/b,c", "3:1/2");
    }

    @Test
    void rowsHaveTheLineTheyStartOn() {
        assertThat(rows("a,b\n\"1\n1\",2\n3,4\n")).containsExactly("a/b", "2:1\n1/2", "4:3/4");
    }

    @Test
    void anUnclosedQuoteIsNotTheRestOfTheFile() {
        assertThatThrownBy(() -> rows("a,b\n\"unclosed,2\n3,4\n5,6\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("unclosed-quote");
                            assertThat(e.detail()).contains("line 2");
                        });
    }

    @Test
    void anEndlessFieldIsRefused() {
        assertThatThrownBy(() -> rows("a,b\n1," + "x".repeat(5000) + "\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.code()).isEqualTo("too-long"));
    }

    @Test
    void aSeparatorThatNobodyKnowsIsSaidToBeSo() {
        assertThatThrownBy(() -> rows("a|b\n1|2\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.code()).isEqualTo("separator"));
    }
}
