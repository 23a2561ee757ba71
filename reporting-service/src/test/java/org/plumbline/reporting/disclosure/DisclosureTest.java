package org.plumbline.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.outcome.Figures;
import org.springframework.http.ResponseEntity;

class DisclosureTest {

    private static final Reader READER =
            new Reader("someone", "north", Set.of("*"), Set.of("analyst"), Instant.EPOCH);

    @Test
    void an_answer_of_ones_own_network_passes_in_full() {
        assertThat(Disclosure.to(READER, new Answer("north", 3)).answer().pairs()).isEqualTo(3);
    }

    @Test
    void an_answer_of_another_network_never_passes() {
        assertThatThrownBy(() -> Disclosure.to(READER, new Answer("south", 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_rule_on_controllers_sees_figures_through_wrappers() {
        var bare = returnType("bare");
        var wrapped = returnType("wrapped");
        var disclosed = returnType("disclosed");
        assertThat(DisclosureRulesTest.givesFigures(bare)).isTrue();
        assertThat(DisclosureRulesTest.givesFigures(wrapped)).isTrue();
        assertThat(DisclosureRulesTest.givesFigures(disclosed)).isFalse();
    }

    private static JavaType returnType(String method) {
        return new ClassFileImporter()
                .importClass(Examples.class)
                .getMethod(method)
                .getReturnType();
    }

    interface Examples {
        Figures bare();

        ResponseEntity<List<Figures>> wrapped();

        ResponseEntity<Disclosed<Figures>> disclosed();
    }

    private record Answer(String sourceNetwork, long pairs) implements Disclosable<Answer> {

        @Override
        public Answer disclosedBy(Rule rule) {
            return rule.on(pairs) == Decision.SHOW ? this : new Answer(sourceNetwork, 0);
        }
    }
}
