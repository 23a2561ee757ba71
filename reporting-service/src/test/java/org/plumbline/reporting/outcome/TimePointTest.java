package org.plumbline.reporting.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePointTest {

    /// First instant of the month after March 2026, plus the end of the window.
    @ParameterizedTest
    @CsvSource({
        "month-1,2026-05-17T00:00:00Z",
        "month-3,2026-08-15T00:00:00Z",
        "month-6,2026-12-28T00:00:00Z",
        "month-12,2027-06-26T00:00:00Z"
    })
    void a_month_becomes_due_at_the_very_instant_when_its_last_window_has_closed(
            String slug, Instant due) {
        TimePoint timePoint = TimePoint.ofSlug(slug).orElseThrow();
        YearMonth march = YearMonth.of(2026, 3);
        assertThat(timePoint.isDue(march, due)).isTrue();
        assertThat(timePoint.isDue(march, due.minusMillis(1))).isFalse();
        assertThat(timePoint.newestDue(due)).contains(march);
        assertThat(timePoint.newestDue(due.minusMillis(1))).contains(march.minusMonths(1));
    }

    @Test
    void nothing_is_ever_due_minutes_after_a_session() {
        Instant late = Instant.parse("2999-01-01T00:00:00Z");
        assertThat(TimePoint.MINUTE_15.isDue(YearMonth.of(2026, 3), late)).isFalse();
        assertThat(TimePoint.MINUTE_1.newestDue(late)).isEmpty();
    }

    @Test
    void an_unknown_name_is_no_time_point() {
        assertThat(TimePoint.ofSlug("month-2")).isEqualTo(Optional.empty());
    }
}
