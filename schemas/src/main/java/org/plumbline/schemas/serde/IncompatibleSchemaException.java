package org.plumbline.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/// The registry refused a schema, because it breaks the subject's compatibility rule or is not
/// valid.
public final class IncompatibleSchemaException extends SerializationException {

    private static final long serialVersionUID = 1;

    IncompatibleSchemaException(String subject, int status, String answer) {
        super(
                "The schema registry refused the schema for %s (%d): %s"
                        .formatted(subject, status, answer));
    }
}
