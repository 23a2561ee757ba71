package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;

/// A way of treating.
///
/// @param comparator true for what the modalities are compared with; comparators have no techniques
public record Modality(
        String slug, Map<String, String> labels, boolean comparator, List<Term> techniques)
        implements Entry {

    public Modality {
        labels = Map.copyOf(labels);
        techniques = List.copyOf(techniques);
    }

    public boolean hasTechnique(String slug) {
        return techniques.stream().anyMatch(technique -> technique.slug().equals(slug));
    }
}
