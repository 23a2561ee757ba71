package org.plumbline.reporting.outcome;

/// One modality of an answer: its figures, or the mere fact that they are withheld.
public sealed interface Group permits Figures, Withheld {

    /// Slug of the modality.
    String modality();

    /// Whether its numbers are withheld.
    boolean suppressed();
}
