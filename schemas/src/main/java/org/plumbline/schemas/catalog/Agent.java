package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is injected, inserted or applied.
///
/// @param unit what its amount is counted in, for people
/// @param fields the fields of a session that say how it was used
public record Agent(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        String unit,
        List<String> fields,
        Optional<Atc> atc)
        implements Entry {

    /// Codes of the Anatomical Therapeutic Chemical classification; more than one where the agent
    /// is classified by its use.
    ///
    /// @param verified whether somebody has looked them up
    public record Atc(List<String> codes, boolean verified, String source) {

        public Atc {
            codes = List.copyOf(codes);
        }
    }

    public Agent {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        fields = List.copyOf(fields);
    }

    @Override
    public List<String> codes() {
        return atc.map(Atc::codes).orElse(List.of());
    }
}
