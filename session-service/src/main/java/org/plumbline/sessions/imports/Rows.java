package org.plumbline.sessions.imports;

import java.util.Iterator;

/// The rows of a file, one by one. Every method throws [UnreadableFileException] where the file as
/// a whole cannot be read.
interface Rows extends Iterator<ImportRow>, AutoCloseable {

    @Override
    void close();
}
