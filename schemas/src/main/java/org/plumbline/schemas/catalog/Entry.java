package org.plumbline.schemas.catalog;

import java.util.Map;

/// Something that the catalog names. The slug is stable for ever; labels are text for people.
public sealed interface Entry permits Term, Modality, Condition, ConditionGroup, Instrument {

    String slug();

    /// By language (`en`, `de`, `es`, `tr`); English is always there.
    Map<String, String> labels();

    default String label() {
        return label("en");
    }

    /// In English where there is no label of that language.
    default String label(String language) {
        Map<String, String> labels = labels();
        return labels.getOrDefault(language, labels.getOrDefault("en", slug()));
    }
}
