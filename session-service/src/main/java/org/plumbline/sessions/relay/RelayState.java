package org.plumbline.sessions.relay;

import java.util.List;

/// What a shard's relay is doing.
///
/// @param ready whether this instance may serve: once the relay was verified, Kafka may be away for
///   a while, since writes go to the journal
/// @param because one sentence each, without content of records
record RelayState(Phase phase, boolean ready, List<String> because) {

    enum Phase {
        /// Not verified yet.
        STARTING,
        /// Another instance leads.
        STANDBY,
        /// Publishes.
        LEADING,
        /// Kafka, the registry or the database does not answer.
        RETRYING,
        /// An entry cannot be published.
        BLOCKED,
        /// Kafka holds what the journal does not.
        REFUSED
    }

    static final RelayState STARTING = new RelayState(Phase.STARTING, false, List.of());
    static final RelayState STANDBY = new RelayState(Phase.STANDBY, true, List.of());
    static final RelayState LEADING = new RelayState(Phase.LEADING, true, List.of());

    static RelayState blocked(String because) {
        return new RelayState(Phase.BLOCKED, false, List.of(because));
    }

    static RelayState refused(List<String> unknown) {
        return new RelayState(Phase.REFUSED, false, unknown);
    }

    /// A fault of the surroundings changes nothing about what was known before.
    RelayState retrying(String because) {
        return switch (phase) {
            case BLOCKED, REFUSED -> this;
            case STARTING, STANDBY, LEADING, RETRYING ->
                    new RelayState(Phase.RETRYING, ready, List.of(because));
        };
    }

    boolean isStopped() {
        return phase == Phase.BLOCKED || phase == Phase.REFUSED;
    }
}
