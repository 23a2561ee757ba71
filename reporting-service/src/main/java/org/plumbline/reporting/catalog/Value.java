package org.plumbline.reporting.catalog;

import java.util.List;

/// One thing that is said of an entry.
///
/// @param text what is said
/// @param link where it leads; empty for nowhere
/// @param mark `verified`, `unverified`, or empty where neither is claimed
/// @param aside source and note
record Value(String text, String link, String mark, String aside) {

    static Value of(String text) {
        return new Value(text, "", "", "");
    }

    static Value linked(String text, String link) {
        return new Value(text, link, "", "");
    }

    static Value checked(String text, boolean verified, String... asides) {
        String aside =
                String.join(
                        ". ", List.of(asides).stream().filter(each -> !each.isBlank()).toList());
        return new Value(text, "", verified ? "verified" : "unverified", aside);
    }

    Value leadingTo(String address) {
        return new Value(text, address, mark, aside);
    }
}
