package org.plumbline.outcomes.topology;

import java.util.Locale;

/// Why a record became a dead letter.
enum Reason {
    NULL_KEY,
    MALFORMED_KEY,
    UNDECODABLE,
    KEY_MISMATCH,
    IMPOSSIBLE_VALUE,
    SECOND_CONTENT;

    /// Kebab-case, as in the header.
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
