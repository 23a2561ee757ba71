package org.plumbline.schemas.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is treated.
///
/// @param icd10 of the World Health Organization
/// @param icd10cm of the modification used in the United States
/// @param icd11Group the chronic-pain group of ICD-11 that it falls under
public record Condition(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        Mechanism mechanism,
        Optional<Code> icd10,
        Optional<Code> icd10cm,
        Optional<Code> icd11,
        Optional<Code> icd11Group)
        implements Entry {

    /// The main mechanism of its pain, by convention rather than by diagnosis in the single case.
    ///
    /// @param verified whether somebody has looked it up
    public record Mechanism(Descriptor slug, boolean verified, String source) {}

    /// The three mechanism descriptors of chronic pain, and their mixture.
    public enum Descriptor {
        @JsonProperty("nociceptive")
        NOCICEPTIVE,
        @JsonProperty("neuropathic")
        NEUROPATHIC,
        @JsonProperty("nociplastic")
        NOCIPLASTIC,
        @JsonProperty("mixed")
        MIXED
    }

    public Condition {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
    }

    @Override
    public List<String> codes() {
        return Stream.of(icd10, icd10cm, icd11, icd11Group)
                .flatMap(Optional::stream)
                .map(Code::code)
                .distinct()
                .toList();
    }
}
