package org.plumbline.sessions.imports;

import java.util.Locale;

/// How far an import has come.
enum Step {
    /// The whole file is tried out, nothing is changed.
    TRIAL,
    /// The rows of sessions are worked through.
    SESSIONS,
    /// All other rows are worked through.
    SCORES,
    DONE;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
