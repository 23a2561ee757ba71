package org.plumbline.schemas.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What must hold of an entry by itself, whoever has made it.
final class EntryRules {

    private static final Pattern ATC = Pattern.compile("[A-Z]\\d{2}([A-Z]([A-Z](\\d{2})?)?)?");
    private static final Pattern LOINC = Pattern.compile("\\d{1,7}-\\d");

    private EntryRules() {}

    static void require(Content content, NamingRules naming) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TECHNIQUE) {
                content.of(kind).forEach(entry -> require(kind, entry, naming));
            }
        }
    }

    private static void require(Kind kind, Entry entry, NamingRules naming) {
        naming.require(kind, entry);
        Fault fault = Fault.of(kind, entry);
        switch (entry) {
            case Modality modality -> require(fault, modality);
            case Agent agent -> agent.atc().ifPresent(atc -> require(fault, atc));
            case Condition condition -> require(fault, condition);
            case Instrument instrument -> {
                InstrumentRules.require(fault, instrument);
                instrument.loinc().ifPresent(loinc -> requireLoinc(fault, loinc));
            }
            case Evidence evidence -> EvidenceRules.require(fault, evidence);
            case Concomitant concomitant ->
                    concomitant
                            .group()
                            .ifPresent(group ->
                                    fault.unless(
                                            NamingRules.isSlug(group), "the group is no slug"));
            case Term _, ConditionGroup _ -> {}
        }
    }

    /// `combined` is derived from a course's sessions and `unspecified` from a missing technique.
    static void require(Fault fault, Modality modality) {
        fault.unless(!modality.slug().equals("combined"), "combined is derived, not recorded");
        fault.unless(
                !modality.comparator() || modality.techniques().isEmpty(),
                "a comparator that has techniques");
        fault.unless(
                !new Entries<>("techniques of " + modality.slug(), modality.techniques())
                        .has("unspecified"),
                "unspecified is not a technique");
    }

    private static void require(Fault fault, Agent.Atc atc) {
        fault.requireSource("the ATC code", atc.verified(), atc.source());
        fault.unless(!atc.codes().isEmpty(), "atc without codes");
        atc.codes()
                .forEach(code ->
                        fault.unless(ATC.matcher(code).matches(), "not an ATC code: " + code));
    }

    private static void require(Fault fault, Condition condition) {
        Condition.Mechanism mechanism = condition.mechanism();
        fault.requireSource("the mechanism", mechanism.verified(), mechanism.source());
        Map<String, Optional<Code>> codes =
                Map.of(
                        "icd10", condition.icd10(),
                        "icd10cm", condition.icd10cm(),
                        "icd11", condition.icd11(),
                        "icd11Group", condition.icd11Group());
        codes.forEach((name, code) -> code.ifPresent(found -> require(fault, name, found)));
    }

    private static void require(Fault fault, String name, Code code) {
        fault.unless(!code.code().isBlank(), name + " is blank");
        fault.requireSource(name, code.verified(), code.source());
    }

    private static void requireLoinc(Fault fault, Code loinc) {
        require(fault, "loinc", loinc);
        fault.unless(
                LOINC.matcher(loinc.code()).matches() && hasItsCheckDigit(loinc.code()),
                "not a LOINC code: " + loinc.code());
    }

    /// The last digit is the others' check digit by the rule of Luhn, as LOINC's guide has it.
    private static boolean hasItsCheckDigit(String code) {
        int sum = 0;
        boolean doubled = false;
        for (int at = code.length() - 1; at >= 0; at--) {
            if (code.charAt(at) != '-') {
                int digit = (code.charAt(at) - '0') * (doubled ? 2 : 1);
                sum += digit / 10 + digit % 10;
                doubled = !doubled;
            }
        }
        return sum % 10 == 0;
    }
}
