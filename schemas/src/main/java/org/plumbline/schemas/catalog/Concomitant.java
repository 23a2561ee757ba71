package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A therapy that goes on beside the treatment.
///
/// @param group what it is put under where many are listed
/// @param caution what to look out for, by language
public record Concomitant(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        Optional<String> group,
        Optional<Map<String, String>> caution)
        implements Entry {

    public Concomitant {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        caution = caution.map(Map::copyOf);
    }
}
