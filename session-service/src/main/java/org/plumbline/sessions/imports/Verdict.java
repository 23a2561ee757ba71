package org.plumbline.sessions.imports;

/// What became of a row.
enum Verdict {
    RECORDED,
    AMENDED,
    RETRACTED,
    UNCHANGED,
    SUPERSEDED,
    REJECTED
}
