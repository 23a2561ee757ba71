package org.plumbline.reporting.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// A modality without any number, not even how many pairs there are.
@JsonPropertyOrder({"modality", "suppressed"})
public record Withheld(String modality) implements Group {

    @Override
    @JsonProperty
    public boolean suppressed() {
        return true;
    }
}
