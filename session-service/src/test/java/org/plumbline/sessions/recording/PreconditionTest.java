package org.plumbline.sessions.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

    @Test
    void anEntityTagNamesItsRevision() {
        Precondition precondition = Precondition.of("\"3\"", null);

        assertThat(precondition.wellFormed()).isTrue();
        assertThat(precondition.matches(3)).isTrue();
        assertThat(precondition.matches(4)).isFalse();
    }

    @Test
    void severalTagsMatchAnyOfTheirRevisions() {
        assertThat(Precondition.of("\"3\" , \"5\"", null).matches(5)).isTrue();
    }

    @Test
    void aWeakOrForeignTagMatchesNothing() {
        assertThat(Precondition.of("W/\"3\"", null).wellFormed()).isTrue();
        assertThat(Precondition.of("W/\"3\"", null).matches(3)).isFalse();
        assertThat(Precondition.of("\"abc\"", null).isConditional()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "\"3", "", "\"3\" x", "x\"3\""})
    void anythingElseIsNotUnderstood(String header) {
        assertThat(Precondition.of(header, null).wellFormed()).isFalse();
    }

    @Test
    void ifNoneMatchTakesOnlyTheStar() {
        assertThat(Precondition.of(null, "*").onlyFirst()).isTrue();
        assertThat(Precondition.of(null, "\"1\"").wellFormed()).isFalse();
    }
}
