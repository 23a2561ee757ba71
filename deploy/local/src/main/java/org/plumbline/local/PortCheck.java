package org.plumbline.local;

import java.util.List;
import org.plumbline.local.machine.LoopbackPort;
import org.plumbline.local.machine.PortOwner;

/// Looks, before anything starts, whether the parts to start can have their ports.
record PortCheck(Ports ports) {
    private static final int LOOKS = 6;
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    /// A port that its last holder is just giving up counts as free a moment later.
    ///
    /// @throws PortsTaken naming every port, its holder, and the variable that changes it
    void require(List<Part> toStart) {
        List<Ports.Port> taken = taken(toStart);
        for (int look = 1; look < LOOKS && !taken.isEmpty(); look++) {
            pause();
            taken = taken(toStart);
        }
        if (!taken.isEmpty()) {
            throw new PortsTaken(taken.stream().map(this::sentence).toList());
        }
    }

    private List<Ports.Port> taken(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.ports().stream())
                .filter(port -> !new LoopbackPort(ports.of(port)).isFree())
                .toList();
    }

    private String sentence(Ports.Port port) {
        String owner = PortOwner.of(ports.of(port)).orElse("another process");
        return "port %d (%s) is taken by %s: end that, or choose another port with %s=…"
                .formatted(ports.of(port), port.use(), owner, port.variable());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
