package org.plumbline.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/// The registry answered that it has no schema of this id.
public final class UnknownSchemaException extends SerializationException {

    private static final long serialVersionUID = 1;

    UnknownSchemaException(int id) {
        super("The schema registry has no schema with the id " + id);
    }
}
