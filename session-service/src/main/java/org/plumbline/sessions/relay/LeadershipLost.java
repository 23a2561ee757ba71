package org.plumbline.sessions.relay;

/// Another relay has taken this shard over, or may have.
final class LeadershipLost extends RuntimeException {

    LeadershipLost(String because) {
        super(because);
    }
}
