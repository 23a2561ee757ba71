package org.plumbline.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.projection.CellUpdate.Content;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;

class CountsTest {

    @Test
    void counts_in_another_order_are_the_same_content() {
        Length two = new Length(2, 5);
        Length four = new Length(4, 1);
        Length ten = new Length(10, 3);

        assertThat(Counts.inOrder(List.of(ten, two, four), Length.BY_KEYS))
                .containsExactly(two, four, ten);
        assertThat(
                        new Content.Sessions(
                                9,
                                List.of(
                                        new AdverseEvent("fatigue", "severe", 1),
                                        new AdverseEvent("bruising", "mild", 4),
                                        new AdverseEvent("fatigue", "mild", 2)),
                                List.of(
                                        new Durability("vas-pain", 0, 0, 1),
                                        new Durability("nrs-pain", 61, 1, 0),
                                        new Durability("nrs-pain", 7, 1, 1))))
                .isEqualTo(
                        new Content.Sessions(
                                9,
                                List.of(
                                        new AdverseEvent("bruising", "mild", 4),
                                        new AdverseEvent("fatigue", "mild", 2),
                                        new AdverseEvent("fatigue", "severe", 1)),
                                List.of(
                                        new Durability("nrs-pain", 7, 1, 1),
                                        new Durability("nrs-pain", 61, 1, 0),
                                        new Durability("vas-pain", 0, 0, 1))));
    }

    @Test
    void counts_of_the_same_keys_are_refused_also_where_they_are_equal_or_apart() {
        Response early = new Response("nrs-pain", 30, 2, 1, 0);
        Response between = new Response("nrs-pain", 30, 3, 1, 0);
        Response again = new Response("nrs-pain", 30, 2, 0, 4);
        Response harder = new Response("nrs-pain", 50, 2, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counts.inOrder(List.of(early, between, again), Response.BY_KEYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counts.inOrder(List.of(early, early), Response.BY_KEYS));
        assertThat(Counts.inOrder(List.of(harder, between, early), Response.BY_KEYS))
                .containsExactly(early, between, harder);
    }

    @Test
    void counts_that_nothing_can_have_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Length(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Length(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response("i", 0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response("i", 30, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response("i", 30, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response("i", 30, 1, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Response("i", 30, 1, 2, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new AdverseEvent("c", "mild", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Durability("i", -1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Durability("i", 62, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Durability("i", 7, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Durability("i", 7, -1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Durability("i", 7, 2, -1));
    }
}
