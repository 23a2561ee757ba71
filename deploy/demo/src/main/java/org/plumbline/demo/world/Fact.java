package org.plumbline.demo.world;

/// What a clinic enters.
public sealed interface Fact permits SessionFact, ScoreFact {

    String network();

    String clinic();

    /// Unique within the clinic and kind.
    String id();

    /// Reference, unique within the network.
    String patient();
}
