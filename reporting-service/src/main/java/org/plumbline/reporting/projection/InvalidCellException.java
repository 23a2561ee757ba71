package org.plumbline.reporting.projection;

/// A record of the cells topic that cannot be a cell: a fault of its writer, which the projection
/// does not skip. Names the fault, never the content.
final class InvalidCellException extends RuntimeException {

    InvalidCellException(String fault) {
        super(fault);
    }

    InvalidCellException(String fault, Throwable cause) {
        super(fault, cause);
    }
}
