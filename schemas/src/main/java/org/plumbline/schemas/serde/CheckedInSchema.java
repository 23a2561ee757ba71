package org.plumbline.schemas.serde;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;

/// The schema of a generated record as it stands in the repository: the schema inside the generated
/// class carries settings of the Java generator besides, which are nobody else's business and stay
/// out of the registry.
final class CheckedInSchema {

    private CheckedInSchema() {}

    static Schema of(Class<?> type) {
        String resource = type.getSimpleName() + ".avsc";
        try (InputStream text = type.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalArgumentException(
                        type.getName() + " is not the record of a topic: there is no " + resource);
            }
            return new Schema.Parser().parse(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
