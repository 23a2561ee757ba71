package org.plumbline.schemas.catalog;

/// The catalog's data breaks one of its rules. A program with such a catalog must not start.
public final class InvalidCatalogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidCatalogException(String message) {
        super(message);
    }

    InvalidCatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
