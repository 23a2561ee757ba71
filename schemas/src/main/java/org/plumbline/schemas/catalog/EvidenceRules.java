package org.plumbline.schemas.catalog;

import java.util.regex.Pattern;

/// What must hold of an entry of the ledger by itself.
final class EvidenceRules {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[!-~]+");

    private static final Pattern DATE =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");

    private EvidenceRules() {}

    static void require(Fault fault, Evidence evidence) {
        fault.unless(evidence.number() >= 1, "the number is below 1");
        fault.unless(evidence.participants().orElse(1) >= 1, "fewer than one participant");
        fault.unless(evidence.longestFollowUpDays().orElse(0) >= 0, "a negative follow-up");
        fault.requireSource("the entry", evidence.verified(), evidence.citation());
        fault.unless(
                !evidence.verified() || evidence.verifiedOn().isPresent(),
                "verified, but not when");
        evidence.verifiedOn()
                .ifPresent(date ->
                        fault.unless(
                                DATE.matcher(date).matches(), "verifiedOn is no month or day"));
        evidence.doi()
                .ifPresent(doi -> fault.unless(DOI.matcher(doi).matches(), "not a DOI: " + doi));
        fault.unless(
                evidence.doi().isPresent() != (evidence.doiStatus() == Evidence.DoiStatus.ABSENT),
                "doiStatus is absent just where there is no DOI");
    }
}
