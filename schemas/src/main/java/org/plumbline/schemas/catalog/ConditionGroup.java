package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Conditions that are looked at together. Every condition is in exactly one group.
///
/// @param conditions their slugs
public record ConditionGroup(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        List<String> conditions)
        implements Entry {

    public ConditionGroup {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        conditions = List.copyOf(conditions);
    }

    ConditionGroup with(List<String> more) {
        return new ConditionGroup(
                slug, labels, synonyms, Stream.concat(conditions.stream(), more.stream()).toList());
    }
}
