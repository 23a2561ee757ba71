package org.plumbline.schemas.catalog;

/// Names the entry that breaks a rule.
record Fault(String kind, String slug) {

    static Fault of(Kind kind, Entry entry) {
        return new Fault(kind.plural(), entry.slug());
    }

    InvalidCatalogException because(String rule) {
        return new InvalidCatalogException(kind + ": " + slug + ": " + rule);
    }

    void unless(boolean holds, String rule) {
        if (!holds) {
            throw because(rule);
        }
    }

    /// Who says that something has been looked up says where.
    void requireSource(String what, boolean verified, String source) {
        unless(!verified || !source.isBlank(), what + " is verified but has no source");
    }
}
