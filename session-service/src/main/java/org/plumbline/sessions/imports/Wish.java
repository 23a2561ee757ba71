package org.plumbline.sessions.imports;

/// What a row wants for its record.
enum Wish {
    RECORDED,
    RETRACTED,
    RECORD_AGAIN
}
