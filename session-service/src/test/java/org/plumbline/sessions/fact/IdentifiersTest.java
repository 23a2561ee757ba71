package org.plumbline.sessions.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane.doe@example.org",
                "Jane Doe",
                "Doe, Jane",
                "jane_doe",
                "Müller.Hans",
                "DE89370400440532013000",
                "GB82 WEST 1234 5698 7654 32",
                "2026-03-01",
                "1970.03.01",
                "01.03.1970",
                "1-3-1970",
                "12/31/1970",
                "19700301"
            })
    void whatGivesAPersonAwayIsSeen(String id) {
        assertThat(Identifiers.looksIdentifying(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-1042",
                "2026-03-01-07",
                "S-2041-pre",
                "P-100-baseline",
                "acupuncturist-12",
                "dr-7",
                "F-88",
                "12345678",
                "20269999",
                "A1B2C3D4E5F6",
                "a.b",
                "6e0f2a1c-8b34-4f5e-9d7a-0c1b2a3d4e5f"
            })
    void ordinaryIdsPass(String id) {
        assertThat(Identifiers.looksIdentifying(id)).isFalse();
        assertThat(Identifiers.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä", "a\u0000", "a\n", "a%20"})
    void otherCharactersAreNoId(String id) {
        assertThat(Identifiers.isId(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "a_b", "*"})
    void slugsAreKebabCase(String slug) {
        assertThat(Identifiers.isSlug(slug)).isFalse();
    }
}
