package org.plumbline.schemas.catalog;

/// What an entry is of, in the order in which a reader is shown the catalog.
public enum Kind {
    MODALITY("modality", "modalities"),
    TECHNIQUE("technique", "techniques"),
    AGENT("agent", "agents"),
    ROUTE("route", "routes"),
    SITE("site", "sites"),
    CONDITION_GROUP("condition-group", "condition-groups"),
    CONDITION("condition", "conditions"),
    INSTRUMENT("instrument", "instruments"),
    CONCOMITANT("concomitant", "concomitants"),
    ADVERSE_EVENT("adverse-event", "adverse-events"),
    EVIDENCE("evidence", "evidence");

    private final String slug;
    private final String plural;

    Kind(String slug, String plural) {
        this.slug = slug;
        this.plural = plural;
    }

    public String slug() {
        return slug;
    }

    /// As faults name it, and the file of such entries.
    public String plural() {
        return plural;
    }
}
