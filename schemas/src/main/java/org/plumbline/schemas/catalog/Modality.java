package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A way of treating.
///
/// @param description what it is, in one or two sentences by language
/// @param comparator true for what the modalities are compared with; comparators have no techniques
/// @param source where the description is from
public record Modality(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        Map<String, String> description,
        boolean comparator,
        List<Term> techniques,
        String source)
        implements Entry {

    public Modality {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        description = Map.copyOf(description);
        techniques = List.copyOf(techniques);
    }

    public boolean hasTechnique(String slug) {
        return techniques.stream().anyMatch(technique -> technique.slug().equals(slug));
    }

    Modality with(List<Term> more) {
        return new Modality(
                slug,
                labels,
                synonyms,
                description,
                comparator,
                Stream.concat(techniques.stream(), more.stream()).toList(),
                source);
    }
}
