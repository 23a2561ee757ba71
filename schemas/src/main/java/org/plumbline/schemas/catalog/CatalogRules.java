package org.plumbline.schemas.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must hold of any catalog, whoever has added to it.
final class CatalogRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private CatalogRules() {}

    static void requireNamed(String kind, Entry entry) {
        if (!SLUG.matcher(entry.slug()).matches()) {
            throw new InvalidCatalogException(kind + ": not a kebab-case slug: " + entry.slug());
        }
        boolean blank = entry.labels().values().stream().anyMatch(String::isBlank);
        if (blank || !entry.labels().containsKey("en")) {
            throw new InvalidCatalogException(
                    kind + ": " + entry.slug() + " has a blank label or none in English");
        }
    }

    /// `combined` is derived from a course's sessions and `unspecified` from a missing technique.
    static void requireModality(Modality modality) {
        if (modality.slug().equals("combined")) {
            throw new InvalidCatalogException("modalities: combined is derived, not recorded");
        }
        if (modality.comparator() && !modality.techniques().isEmpty()) {
            throw new InvalidCatalogException(
                    "modalities: the comparator " + modality.slug() + " has techniques");
        }
        if (new Entries<>("techniques of " + modality.slug(), modality.techniques())
                .has("unspecified")) {
            throw new InvalidCatalogException(
                    "modalities: unspecified is not a technique of " + modality.slug());
        }
    }

    static void requireOneGroupEach(List<Condition> conditions, List<ConditionGroup> groups) {
        Map<String, String> groupOf = new HashMap<>();
        for (ConditionGroup group : groups) {
            for (String condition : group.conditions()) {
                if (groupOf.put(condition, group.slug()) != null) {
                    throw new InvalidCatalogException(
                            "condition groups: " + condition + " is in more than one place");
                }
            }
        }
        for (Condition condition : conditions) {
            if (groupOf.remove(condition.slug()) == null) {
                throw new InvalidCatalogException(
                        "condition groups: " + condition.slug() + " is in none");
            }
        }
        if (!groupOf.isEmpty()) {
            throw new InvalidCatalogException(
                    "condition groups: not conditions: " + groupOf.keySet());
        }
    }

    static void requireInstrument(Instrument instrument) {
        requireWithin(instrument, "responder floor", instrument.responderFloor());
        instrument
                .mcid()
                .filter(mcid -> mcid.steps() < 1 || mcid.steps() > instrument.rangeSteps())
                .ifPresent(mcid -> refuse(instrument, "the MCID is not a difference in the range"));
        // a percentage of a value means something only where 0 is the good end
        if (instrument.responderFloor().isPresent()
                && (instrument.minimumSteps() != 0
                        || instrument.direction() != Instrument.Direction.LOWER_IS_BETTER)) {
            refuse(instrument, "a responder floor needs a scale from 0 on which lower is better");
        }
        if (instrument.bands() instanceof SeverityBands.Cuts(long middle, long high)
                && !(0 < middle && middle < high && high <= instrument.rangeSteps())) {
            refuse(instrument, "the severity cuts do not rise within the range");
        }
    }

    private static void requireWithin(
            Instrument instrument, String what, Optional<Threshold> threshold) {
        threshold
                .filter(found ->
                        found.steps() < Math.max(1, instrument.minimumSteps())
                                || found.steps() > instrument.maximumSteps())
                .ifPresent(found -> refuse(instrument, "the " + what + " is outside the range"));
    }

    private static void refuse(Instrument instrument, String fault) {
        throw new InvalidCatalogException("instruments: " + instrument.slug() + ": " + fault);
    }
}
