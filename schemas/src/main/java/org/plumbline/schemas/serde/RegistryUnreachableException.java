package org.plumbline.schemas.serde;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// The schema registry did not answer, or not as a registry does. Says nothing about the record:
/// the same call may succeed later, so a record must never become a dead letter for this.
public final class RegistryUnreachableException extends RetriableException {

    private static final long serialVersionUID = 1;

    RegistryUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
