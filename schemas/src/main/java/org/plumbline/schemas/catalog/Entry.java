package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;

/// Something that the catalog names. The slug is stable for ever; labels are text for people.
public sealed interface Entry
        permits Term,
                Modality,
                Agent,
                Condition,
                ConditionGroup,
                Instrument,
                Concomitant,
                Evidence {

    /// The languages of the catalog. Every shipped entry has a label in each.
    List<String> LANGUAGES = List.of("en", "de", "es", "tr");

    String slug();

    /// By language; English is always there.
    Map<String, String> labels();

    /// What else it is called, by language; for finding it.
    Map<String, List<String>> synonyms();

    /// Its codes in foreign terminologies, by which it can be found too.
    default List<String> codes() {
        return List.of();
    }

    default String label() {
        return label("en");
    }

    /// In English where there is no label of that language.
    default String label(String language) {
        Map<String, String> labels = labels();
        return labels.getOrDefault(language, labels.getOrDefault("en", slug()));
    }
}
