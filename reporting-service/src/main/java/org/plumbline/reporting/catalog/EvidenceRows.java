package org.plumbline.reporting.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.schemas.catalog.Evidence;
import org.plumbline.schemas.catalog.Kind;

/// What is said of an entry of the evidence ledger.
///
/// @param language of the names of modalities and conditions
/// @param whole address of the page that has every entry; empty for this page
record EvidenceRows(Catalog catalog, String language, String whole) {

    List<Row> of(Evidence evidence) {
        return List.of(
                Row.of("Number in the ledger", Integer.toString(evidence.number())),
                Row.of("Citation", evidence.citation()),
                Row.of("DOI", evidence.doi().map(doi -> doi(doi, evidence.doiStatus()))),
                Row.of("Treatment", evidence.modalities().stream().map(this::modality).toList()),
                Row.of("Condition", evidence.conditions().stream().map(this::condition).toList()),
                Row.of("Compared with", comparator(evidence.comparator())),
                Row.of("Design", evidence.design().words()),
                Row.of(
                        "Participants",
                        evidence.participants().map(count -> Value.of(Integer.toString(count)))),
                Row.of("Follow-up", followUp(evidence)),
                Row.of("Dose of both sides", known(evidence.doseParity())),
                Row.of("Blinding", known(evidence.blinding())),
                Row.of("Result between groups, as checked", evidence.betweenGroupResult().words()),
                Row.of("Check", check(evidence)),
                new Row("Claim, not a result", "claim", claim(evidence.claim())));
    }

    private static String known(String text) {
        return text.equals("unknown") ? "not known" : text;
    }

    private static Value doi(String doi, Evidence.DoiStatus status) {
        Value value =
                switch (status) {
                    case RESOLVES -> Value.checked(doi, true, "leads to this study");
                    case MISMATCH -> Value.checked(doi, false, "does not lead to this study");
                    case UNCHECKED, ABSENT -> Value.checked(doi, false);
                };
        return value.leadingTo("https://doi.org/" + doi);
    }

    private List<Value> comparator(Evidence.Comparator comparator) {
        List<Value> values = new ArrayList<>();
        if (!comparator.text().isBlank()) {
            values.add(Value.of(comparator.text()));
        }
        comparator.slugs().forEach(slug -> values.add(modality(slug)));
        return values;
    }

    private Value modality(String slug) {
        return named(Kind.MODALITY, slug, catalog.modality(slug));
    }

    private Value condition(String slug) {
        return named(Kind.CONDITION, slug, catalog.condition(slug));
    }

    private Value named(Kind kind, String slug, Optional<? extends Entry> entry) {
        return entry.map(found ->
                        Value.linked(found.label(language), whole + "#" + Anchors.of(kind, slug)))
                .orElseGet(() -> Value.of(slug));
    }

    private static List<Value> followUp(Evidence evidence) {
        Stream<String> longest =
                evidence.longestFollowUpDays().stream().map(days -> "longest " + days + " days");
        return Stream.concat(Stream.of(evidence.followUp()), longest)
                .filter(text -> !text.isBlank())
                .map(Value::of)
                .toList();
    }

    private static Value check(Evidence evidence) {
        return Value.checked(
                evidence.check().isBlank() ? "none" : evidence.check(),
                evidence.verified(),
                evidence.verifiedOn().map(day -> "looked at on " + day).orElse(""));
    }

    private static List<Value> claim(String claim) {
        return claim.isBlank() ? List.of() : List.of(Value.of(claim));
    }
}
