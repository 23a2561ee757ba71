package org.plumbline.schemas.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The entries of one kind by slug, in catalog order.
final class Entries<E extends Entry> {

    private final String kind;
    private final Map<String, E> bySlug;

    Entries(String kind, List<E> entries) {
        this.kind = kind;
        Map<String, E> found = new LinkedHashMap<>();
        for (E entry : entries) {
            if (found.put(entry.slug(), entry) != null) {
                throw new InvalidCatalogException(kind + ": " + entry.slug() + " stands twice");
            }
        }
        bySlug = Collections.unmodifiableMap(found);
    }

    List<E> all() {
        return List.copyOf(bySlug.values());
    }

    Optional<E> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    boolean has(String slug) {
        return bySlug.containsKey(slug);
    }

    @Override
    public String toString() {
        return kind + ' ' + bySlug.keySet();
    }
}
