package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;

/// Conditions that are looked at together. Every condition is in exactly one group.
///
/// @param conditions their slugs
public record ConditionGroup(String slug, Map<String, String> labels, List<String> conditions)
        implements Entry {

    public ConditionGroup {
        labels = Map.copyOf(labels);
        conditions = List.copyOf(conditions);
    }
}
