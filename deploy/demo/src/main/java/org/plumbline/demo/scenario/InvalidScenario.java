package org.plumbline.demo.scenario;

/// A scenario that cannot be simulated; the message names the field.
public final class InvalidScenario extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidScenario(String message) {
        super(message);
    }

    InvalidScenario(String message, Throwable cause) {
        super(message, cause);
    }
}
