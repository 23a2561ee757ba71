package org.plumbline.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Why modalities cannot be compared.
public sealed interface Reason {

    /// A sentence for people.
    ///
    /// @param nameOf from a modality's slug to what it is called
    String text(UnaryOperator<String> nameOf);

    /// The sentence with slugs.
    @JsonValue
    default String text() {
        return text(UnaryOperator.identity());
    }

    /// Too few of those who should have answered did.
    record LowCompleteness(String modality, double completeness, double least) implements Reason {

        @Override
        public String text(UnaryOperator<String> nameOf) {
            return "completeness of %s is %s (< %s)"
                    .formatted(nameOf.apply(modality), cut(completeness), cut(least));
        }

        /// Cut, not rounded: 0.598 must not read as 0.60.
        private static BigDecimal cut(double rate) {
            return BigDecimal.valueOf(rate).setScale(2, RoundingMode.DOWN);
        }
    }

    /// Nobody should have answered yet.
    record NothingDue(String modality) implements Reason {

        @Override
        public String text(UnaryOperator<String> nameOf) {
            return "completeness of %s is not known, because no month is due yet"
                    .formatted(nameOf.apply(modality));
        }
    }

    /// Too few pairs to say anything.
    record FewPairs(String modality, long pairs, long least) implements Reason {

        @Override
        public String text(UnaryOperator<String> nameOf) {
            return String.format(
                    Locale.ROOT,
                    "%s has %d %s (< %d)",
                    nameOf.apply(modality),
                    pairs,
                    pairs == 1 ? "pair" : "pairs",
                    least);
        }
    }

    /// Nothing to compare with.
    record FewerThanTwo(int modalities) implements Reason {

        @Override
        public String text(UnaryOperator<String> nameOf) {
            return modalities == 0
                    ? "there is no modality with courses"
                    : "there is only one modality with courses";
        }
    }

    /// Something that a comparison would need is not shown.
    record SomethingWithheld() implements Reason {

        @Override
        public String text(UnaryOperator<String> nameOf) {
            return "figures of a modality are withheld";
        }
    }
}
