package org.plumbline.schemas.catalog;

import java.util.Map;
import java.util.Optional;

/// What is treated.
///
/// @param mechanism the main mechanism of its pain, by convention rather than by diagnosis in the
///   single case
public record Condition(
        String slug,
        Map<String, String> labels,
        Mechanism mechanism,
        Optional<Code> icd10,
        Optional<Code> icd11)
        implements Entry {

    /// The three mechanism descriptors of chronic pain.
    public enum Mechanism {
        NOCICEPTIVE,
        NEUROPATHIC,
        NOCIPLASTIC
    }

    public Condition {
        labels = Map.copyOf(labels);
    }
}
