package org.plumbline.reporting.catalog;

import java.util.List;
import java.util.Optional;

/// Everything that the template reads.
///
/// @param sought what was searched for; empty for nothing
/// @param languages in which the labels can be
/// @param found the best of what was found
/// @param foundInAll how much was found
/// @param faults what is wrong with the address
record CatalogPage(
        String network,
        String person,
        Optional<String> banner,
        String version,
        String sought,
        List<Language> languages,
        List<Hit> found,
        int foundInAll,
        List<Section> sections,
        List<String> faults) {

    /// A choice of the language of labels.
    record Language(String code, String name, boolean chosen) {}

    /// Something found.
    ///
    /// @param kind of what kind, in words
    record Hit(String anchor, String label, String language, String kind) {}
}
