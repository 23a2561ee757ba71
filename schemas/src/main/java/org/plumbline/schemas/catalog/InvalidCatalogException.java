package org.plumbline.schemas.catalog;

import org.jspecify.annotations.Nullable;

/// The catalog's data breaks one of its rules. A program with such a catalog must not start.
public final class InvalidCatalogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCatalogException(String message) {
        super(message);
    }

    InvalidCatalogException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The same fault, with where it stands.
    InvalidCatalogException in(String place) {
        return new InvalidCatalogException(place + ": " + getMessage(), getCause());
    }
}
