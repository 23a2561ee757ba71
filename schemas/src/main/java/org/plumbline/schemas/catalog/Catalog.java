package org.plumbline.schemas.catalog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The vocabulary in which sessions and scores are recorded. Immutable.
///
/// What [#load(Path)] gives knows every network's own entries; what a network may use and see is
/// [#forNetwork].
public final class Catalog {

    /// What LOINC's licence asks to be said wherever its codes are shown.
    public static final String LOINC_NOTICE =
            "This material contains content from LOINC (http://loinc.org). LOINC is copyright"
                    + " Regenstrief Institute, Inc. and the Logical Observation Identifiers Names"
                    + " and Codes (LOINC) Committee and is available at no cost under the license"
                    + " at http://loinc.org/license. LOINC is a registered United States trademark"
                    + " of Regenstrief Institute, Inc.";

    private static final NamingRules SHIPPED = new NamingRules(Entry.LANGUAGES);

    private final Edition edition;
    private final @Nullable Catalog shipped;
    private final Map<String, Catalog> networks;
    private final List<Listed> entries;
    private final Search search;
    private final Entries<Modality> modalities;
    private final Entries<Condition> conditions;
    private final Entries<ConditionGroup> conditionGroups;
    private final Entries<Instrument> instruments;
    private final Entries<Agent> agents;
    private final Entries<Term> routes;
    private final Entries<Term> sites;
    private final Entries<Concomitant> concomitants;
    private final Entries<Term> adverseEventCodes;
    private final Entries<Evidence> evidence;

    /// @param shipped what networks without entries of their own see; null: this
    private Catalog(Edition edition, @Nullable Catalog shipped, Map<String, Catalog> networks) {
        this.edition = edition;
        this.shipped = shipped;
        this.networks = Map.copyOf(networks);
        Content content = edition.content();
        entries = content.listed();
        search = new Search(entries);
        modalities = new Entries<>("modalities", content.modalities());
        conditions = new Entries<>("conditions", content.conditions());
        conditionGroups = new Entries<>("condition-groups", content.conditionGroups());
        instruments = new Entries<>("instruments", content.instruments());
        agents = new Entries<>("agents", content.agents());
        routes = new Entries<>("routes", content.routes());
        sites = new Entries<>("sites", content.sites());
        concomitants = new Entries<>("concomitants", content.concomitants());
        adverseEventCodes = new Entries<>("adverse-events", content.adverseEvents());
        evidence = new Entries<>("evidence", content.evidence());
    }

    /// The catalog that this program ships.
    ///
    /// @throws InvalidCatalogException where a file breaks a rule of the catalog
    public static Catalog load() {
        return load(name -> Catalog.class.getResourceAsStream("/catalog/" + name));
    }

    /// The catalog that this program ships, with what networks have added to it.
    ///
    /// @param additions a directory; every `*.json` file in it adds to one network
    /// @throws InvalidCatalogException where a file breaks a rule of the catalog; its message names
    ///   the file, the entry and the rule
    public static Catalog load(Path additions) {
        Edition shipped = shipped(name -> Catalog.class.getResourceAsStream("/catalog/" + name));
        return of(shipped, AdditionFiles.in(additions));
    }

    static Catalog load(CatalogFiles.Source source) {
        return new Catalog(shipped(source), null, Map.of());
    }

    private static Edition shipped(CatalogFiles.Source source) {
        CatalogFiles files = new CatalogFiles(source);
        Content content = files.content();
        EntryRules.require(content, SHIPPED);
        WholeRules.require(content);
        return new Edition(files.version(), content);
    }

    private static Catalog of(Edition shipped, List<Addition> additions) {
        Edition all = shipped.withAll(additions);
        Map<String, Catalog> networks = new HashMap<>();
        shipped.byNetwork(additions)
                .forEach((network, own) -> networks.put(network, new Catalog(own, null, Map.of())));
        return new Catalog(all, new Catalog(shipped, null, Map.of()), networks);
    }

    /// What a network may use and see: what is shipped and what it has added itself. The same
    /// object each time.
    public Catalog forNetwork(String network) {
        return networks.getOrDefault(network, shipped == null ? this : shipped);
    }

    /// Every entry of every kind, a modality's techniques behind it.
    public List<Listed> entries() {
        return entries;
    }

    /// Whether a network has added this entry, which [#entries] holds, to what is shipped.
    public boolean isAdded(Listed entry) {
        return edition.added().contains(entry.key());
    }

    /// Entries that have the text in a label or synonym of any language, in their slug or in a
    /// code, whatever the case and accents. The best come first (the whole name, its beginning, the
    /// beginning of a word in it, any part of it), of equally good ones in the catalog's order.
    public List<Match> search(String text) {
        return search.find(text, Entry.LANGUAGES);
    }

    /// As [#search(String)], with the labels and synonyms of one language.
    public List<Match> search(String text, String language) {
        return search.find(text, List.of(language));
    }

    public String version() {
        return edition.version();
    }

    /// The four modalities, then the comparators, then what networks have added, in the order in
    /// which they are shown.
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

    public List<Agent> agents() {
        return agents.all();
    }

    public boolean isAgent(String slug) {
        return agents.has(slug);
    }

    public Optional<Agent> agent(String slug) {
        return agents.find(slug);
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

    public List<Concomitant> concomitants() {
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

    public List<Evidence> evidence() {
        return evidence.all();
    }
}
