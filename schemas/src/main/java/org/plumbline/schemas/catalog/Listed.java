package org.plumbline.schemas.catalog;

import java.util.Optional;

/// An entry with where it stands.
///
/// @param modality whose technique it is, if it is one
public record Listed(Kind kind, Entry entry, Optional<Modality> modality) {

    /// What tells it from every other: its kind and slug, and a technique's modality between them.
    public String key() {
        return kind.slug()
                + '/'
                + modality.map(found -> found.slug() + '/').orElse("")
                + entry.slug();
    }
}
