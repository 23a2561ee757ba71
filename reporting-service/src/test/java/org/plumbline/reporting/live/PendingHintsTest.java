package org.plumbline.reporting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.projection.Change;
import org.plumbline.reporting.projection.ChangedFigures;

class PendingHintsTest {
    private static final ChangedFigures THREE =
            new ChangedFigures("migraine", "nrs-pain", "month-3");
    private static final ChangedFigures SIX = new ChangedFigures("migraine", "nrs-pain", "month-6");

    private final PendingHints pending = new PendingHints();

    @Test
    void several_changes_become_one_hint_with_the_newest_version() {
        pending.add(new Change("n", 5, Set.of(THREE)));
        pending.add(new Change("n", 7, Set.of(SIX, THREE)));

        PendingHints.Hint hint = pending.take().orElseThrow();

        assertThat(hint.version()).isEqualTo(7);
        assertThat(hint.figures()).containsExactlyInAnyOrder(THREE, SIX);
    }

    @Test
    void a_hint_is_taken_once() {
        pending.add(new Change("n", 5, Set.of(THREE)));

        assertThat(pending.take()).isPresent();
        assertThat(pending.take()).isEmpty();
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void anything_swallows_what_came_before_and_comes_after_until_it_is_taken() {
        pending.add(new Change("n", 5, Set.of(THREE)));
        pending.add(Change.ofAnything("n", 6));
        pending.add(new Change("n", 7, Set.of(SIX)));

        assertThat(pending.take().orElseThrow())
                .isEqualTo(new PendingHints.Hint(7, java.util.List.of()));

        pending.add(new Change("n", 8, Set.of(SIX)));
        assertThat(pending.take().orElseThrow().figures()).containsExactly(SIX);
    }

    @Test
    void a_listener_who_takes_nothing_costs_no_more_than_a_bounded_hint() {
        for (int number = 0; number < 10_000; number++) {
            pending.add(
                    new Change(
                            "n",
                            number,
                            Set.of(new ChangedFigures("c-" + number, "nrs-pain", "month-3"))));
        }

        assertThat(pending.take().orElseThrow())
                .isEqualTo(new PendingHints.Hint(9_999, java.util.List.of()));
    }
}
