package org.plumbline.sessions.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A catalog as JSON, its entries in the form in which its files have them.
///
/// @param etag of the text, in quotes
record CatalogDocument(String text, String etag) {

    /// The fields that have one text, or list of texts, for each language.
    private static final Set<String> BY_LANGUAGE =
            Set.of("labels", "synonyms", "description", "caution");

    private static final String TECHNIQUES = "techniques";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    // whatever order a map has in this process, the tag must be every process's
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    /// @param catalog a network's view
    /// @param language one beside English; absent: all
    static CatalogDocument of(Catalog catalog, String network, Optional<String> language) {
        ObjectNode document = JSON.createObjectNode();
        document.put("version", catalog.version());
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TECHNIQUE) {
                document.set(field(kind), entries(catalog, kind, network));
            }
        }
        document.putObject("notices").put("loinc", Catalog.LOINC_NOTICE);
        language.ifPresent(chosen -> keep(Set.copyOf(List.of("en", chosen)), document));
        String text = JSON.writeValueAsString(document);
        return new CatalogDocument(text, etag(text));
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case CONDITION_GROUP -> "conditionGroups";
            case ADVERSE_EVENT -> "adverseEvents";
            default -> kind.plural();
        };
    }

    private static ArrayNode entries(Catalog catalog, Kind kind, String network) {
        ArrayNode entries = JSON.createArrayNode();
        for (Listed each : catalog.entries()) {
            if (each.kind() == kind) {
                entries.add(entry(catalog, each, network));
            } else if (each.kind() == Kind.TECHNIQUE && kind == Kind.MODALITY) {
                ((ObjectNode) entries.get(entries.size() - 1))
                        .withArray(TECHNIQUES)
                        .add(entry(catalog, each, network));
            }
        }
        return entries;
    }

    /// The entries of a network's own name it. Techniques come one by one, since they can be added
    /// to a shipped modality.
    private static ObjectNode entry(Catalog catalog, Listed listed, String network) {
        Entry found = listed.entry();
        ObjectNode entry = JSON.valueToTree(found);
        if (entry.has(TECHNIQUES)) {
            entry.putArray(TECHNIQUES);
        }
        if (catalog.isAdded(listed)) {
            entry.put("network", network);
        }
        return entry;
    }

    private static void keep(Set<String> languages, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (BY_LANGUAGE.contains(name)
                        && object.path(name) instanceof ObjectNode byLanguage) {
                    byLanguage.retain(languages);
                } else {
                    keep(languages, object.path(name));
                }
            }
        } else {
            node.forEach(inner -> keep(languages, inner));
        }
    }

    private static String etag(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
