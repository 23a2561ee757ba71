package org.plumbline.sessions.relay;

/// Is told where a relay stands between the two systems, at the places where dying or sleeping is
/// most dangerous.
interface RelaySteps {

    /// For a relay that nobody watches.
    RelaySteps UNWATCHED = new RelaySteps() {};

    /// Everything of the batch is acknowledged, the Kafka transaction is still open.
    default void beforeCommit() {}

    /// The Kafka transaction is committed, the cursor still stands before the batch.
    default void beforeCursor() {}
}
