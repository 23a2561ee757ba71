package org.plumbline.sessions.pages.entry;

import java.util.List;

/// Why people retract.
final class Reasons {

    static final List<Terms.Term> ALL =
            List.of(
                    new Terms.Term("entered-in-error", "Entered in error"),
                    new Terms.Term("wrong-patient", "Wrong patient"),
                    new Terms.Term("duplicate", "Recorded twice"),
                    new Terms.Term("did-not-take-place", "Did not take place"),
                    new Terms.Term("other", "Another reason"));

    static final List<String> SLUGS = ALL.stream().map(Terms.Term::slug).toList();

    private Reasons() {}
}
