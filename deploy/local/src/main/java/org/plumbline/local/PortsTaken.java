package org.plumbline.local;

import java.util.List;

/// Ports that the platform needs are in other hands.
final class PortsTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortsTaken(List<String> sentences) {
        super(String.join("\n", sentences));
    }
}
