package org.plumbline.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.plumbline.reporting.disclosure.Decision;
import org.plumbline.reporting.disclosure.Disclosable;
import org.plumbline.reporting.disclosure.Rule;
import org.plumbline.reporting.outcome.Figures;
import org.plumbline.reporting.outcome.Group;
import org.plumbline.reporting.outcome.Withheld;

/// Modalities side by side.
///
/// @param network whose records; not part of the answer
/// @param asOf the instant the answer is of
/// @param definitions version of the definitions that the figures follow
/// @param scope `network`
/// @param filters the call as it was understood
/// @param groups modalities with courses or pairs, in catalog order, never ranked
/// @param contrasts each against the reference, in the same order
/// @param verdict whether they may be compared
public record Comparison(
        @JsonIgnore String network,
        Instant asOf,
        String definitions,
        String scope,
        Map<String, Object> filters,
        List<Group> groups,
        List<Contrast> contrasts,
        Verdict verdict)
        implements Disclosable<Comparison>, Tabular {

    @Override
    public String sourceNetwork() {
        return network;
    }

    /// Contrasts come from one model of all groups: with one group withheld they all are, and so
    /// are the reasons of the verdict, which name numbers.
    @Override
    public Comparison disclosedBy(Rule rule) {
        List<Group> disclosed = groups.stream().map(group -> disclosed(group, rule)).toList();
        return disclosed.stream().noneMatch(Group::suppressed)
                ? this
                : new Comparison(
                        network,
                        asOf,
                        definitions,
                        scope,
                        filters,
                        disclosed,
                        List.of(),
                        new Verdict(false, List.of(new Reason.SomethingWithheld()), null));
    }

    @Override
    public List<List<String>> rows() {
        return ComparisonTable.of(groups);
    }

    private static Group disclosed(Group group, Rule rule) {
        return switch (group) {
            case Figures figures ->
                    rule.on(figures.n()) == Decision.SHOW
                            ? figures
                            : new Withheld(figures.modality());
            case Withheld withheld -> withheld;
        };
    }
}
