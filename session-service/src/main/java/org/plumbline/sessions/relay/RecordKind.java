package org.plumbline.sessions.relay;

import java.util.Arrays;

/// What a journal entry is a revision of.
enum RecordKind {
    SESSION("session"),
    SCORE("score");

    private final String column;

    RecordKind(String column) {
        this.column = column;
    }

    /// The text in the journal's column `kind`.
    String column() {
        return column;
    }

    static RecordKind of(String column) {
        return Arrays.stream(values())
                .filter(kind -> kind.column.equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the journal has an unknown kind"));
    }
}
