package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Optional;

/// The vocabulary in which sessions and scores are recorded. Immutable.
public final class Catalog {

    private final String version;
    private final Entries<Modality> modalities;
    private final Entries<Condition> conditions;
    private final Entries<ConditionGroup> conditionGroups;
    private final Entries<Instrument> instruments;
    private final Entries<Term> agents;
    private final Entries<Term> routes;
    private final Entries<Term> sites;
    private final Entries<Term> concomitants;
    private final Entries<Term> adverseEventCodes;

    private Catalog(CatalogFiles files) {
        modalities = files.read("modalities", Modality.class);
        conditions = files.read("conditions", Condition.class);
        conditionGroups = files.read("condition-groups", ConditionGroup.class);
        instruments = files.read("instruments", Instrument.class);
        agents = files.read("agents", Term.class);
        routes = files.read("routes", Term.class);
        sites = files.read("sites", Term.class);
        concomitants = files.read("concomitants", Term.class);
        adverseEventCodes = files.read("adverse-events", Term.class);
        version = files.version();
        modalities.all().forEach(CatalogRules::requireModality);
        instruments.all().forEach(CatalogRules::requireInstrument);
        CatalogRules.requireOneGroupEach(conditions.all(), conditionGroups.all());
    }

    /// The catalog that this program ships.
    ///
    /// @throws InvalidCatalogException where a file breaks a rule of the catalog
    public static Catalog load() {
        return load(name -> Catalog.class.getResourceAsStream("/catalog/" + name));
    }

    static Catalog load(CatalogFiles.Source source) {
        return new Catalog(new CatalogFiles(source));
    }

    public String version() {
        return version;
    }

    /// The four modalities, then the comparators, in the order in which they are shown.
    public List<Modality> modalities() {
        return modalities.all();
    }

    public Optional<Modality> modality(String slug) {
        return modalities.find(slug);
    }

    public List<Condition> conditions() {
        return conditions.all();
    }

    public Optional<Condition> condition(String slug) {
        return conditions.find(slug);
    }

    public List<ConditionGroup> conditionGroups() {
        return conditionGroups.all();
    }

    public Optional<ConditionGroup> conditionGroup(String slug) {
        return conditionGroups.find(slug);
    }

    public List<Instrument> instruments() {
        return instruments.all();
    }

    public Optional<Instrument> instrument(String slug) {
        return instruments.find(slug);
    }

    public List<Term> agents() {
        return agents.all();
    }

    public boolean isAgent(String slug) {
        return agents.has(slug);
    }

    public List<Term> routes() {
        return routes.all();
    }

    public boolean isRoute(String slug) {
        return routes.has(slug);
    }

    public List<Term> sites() {
        return sites.all();
    }

    public boolean isSite(String slug) {
        return sites.has(slug);
    }

    public List<Term> concomitants() {
        return concomitants.all();
    }

    public boolean isConcomitant(String slug) {
        return concomitants.has(slug);
    }

    public List<Term> adverseEventCodes() {
        return adverseEventCodes.all();
    }

    public boolean isAdverseEvent(String slug) {
        return adverseEventCodes.has(slug);
    }
}
