package org.plumbline.reporting.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "59      | 0 | 0 | less than a minute ago, no differences",
                "60      | 1 | 0 | 1 minute ago, 1 difference",
                "840     | 0 | 0 | 14 minutes ago, no differences",
                "3599    | 0 | 1 | 59 minutes ago, no differences, 1 cell in motion",
                "3600    | 3 | 2 | 1 hour ago, 3 differences, 2 cells in motion",
                "172799  | 0 | 0 | 47 hours ago, no differences",
                "172800  | 0 | 0 | 2 days ago, no differences"
            })
    void the_age_and_the_outcome_are_said(
            long seconds, long differences, long inMotion, String words) {
        Run run = new Run(NOW.minusSeconds(seconds), differences, inMotion);
        assertThat(Sentence.of(Optional.of(run), NOW))
                .isEqualTo("Last reconciled with the journal: " + words + ".");
    }

    @Test
    void before_the_first_comparison_it_is_said_that_there_was_none() {
        assertThat(Sentence.of(Optional.empty(), NOW))
                .isEqualTo("Last reconciled with the journal: not yet.");
    }
}
