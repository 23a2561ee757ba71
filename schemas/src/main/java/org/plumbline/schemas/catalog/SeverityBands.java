package org.plumbline.schemas.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How a baseline value is put into `low`, `middle` or `high` severity, or `none`. Values are
/// counted from the good end of the range in steps, so that more is worse for every instrument.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SeverityBands.Thirds.class, name = "thirds"),
    @JsonSubTypes.Type(value = SeverityBands.Cuts.class, name = "cuts"),
    @JsonSubTypes.Type(value = SeverityBands.None.class, name = "none")
})
public sealed interface SeverityBands {

    /// @param fromGoodEnd steps from the good end of the range, from 0
    /// @param range steps from one end to the other
    String band(long fromGoodEnd, long range);

    /// A third of the range each; exactly one third is `middle`, exactly two are `high`.
    record Thirds() implements SeverityBands {

        @Override
        public String band(long fromGoodEnd, long range) {
            if (3 * fromGoodEnd < range) {
                return "low";
            }
            return 3 * fromGoodEnd < 2 * range ? "middle" : "high";
        }
    }

    /// @param middleFrom the least severe `middle`, in steps from the good end
    /// @param highFrom the least severe `high`, in steps from the good end
    record Cuts(long middleFrom, long highFrom) implements SeverityBands {

        @Override
        public String band(long fromGoodEnd, long range) {
            if (fromGoodEnd < middleFrom) {
                return "low";
            }
            return fromGoodEnd < highFrom ? "middle" : "high";
        }
    }

    /// The instrument has no severity.
    record None() implements SeverityBands {

        @Override
        public String band(long fromGoodEnd, long range) {
            return "none";
        }
    }
}
