package org.plumbline.schemas.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A measure with a fixed range, resolution and direction. Its values are kept as whole numbers of
/// resolution steps, counted from the value 0 (not from the range's minimum), so that adding them
/// is exact.
///
/// @param unit what the values are in, for people
/// @param resolution the smallest difference between two values, above 0; both ends of the range
///   are multiples of it
/// @param recall the time that it asks about, in words
/// @param items how many questions it has
/// @param itemsMean whether its value is the mean of its items; else, where it has any, their sum
/// @param binSteps width of a bar where values are shown as a histogram, in steps
/// @param responderFloor the smallest baseline at which a percentage response is defined
/// @param mcid the minimal clinically important difference
/// @param licence on which terms the instrument may be used
/// @param itemsMayBeShown whether the wording may be shown to patients
/// @param source where range and scoring are from
/// @param verified whether somebody has looked them up there
public record Instrument(
        String slug,
        Map<String, String> labels,
        Map<String, List<String>> synonyms,
        String unit,
        BigDecimal minimum,
        BigDecimal maximum,
        BigDecimal resolution,
        Direction direction,
        String recall,
        Optional<Integer> items,
        Optional<Boolean> itemsMean,
        int binSteps,
        Optional<Threshold> responderFloor,
        Optional<Threshold> mcid,
        SeverityBands bands,
        Optional<Code> loinc,
        String licence,
        boolean itemsMayBeShown,
        String source,
        boolean verified)
        implements Entry {

    public enum Direction {
        @JsonProperty("lower_is_better")
        LOWER_IS_BETTER,
        @JsonProperty("higher_is_better")
        HIGHER_IS_BETTER
    }

    public Instrument {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        if (resolution.signum() <= 0) {
            throw new InvalidCatalogException("the resolution must be above 0");
        }
        if (minimum.compareTo(maximum) >= 0) {
            throw new InvalidCatalogException("the minimum must be below the maximum");
        }
        if (!isMultiple(minimum, resolution) || !isMultiple(maximum, resolution)) {
            throw new InvalidCatalogException(
                    "both ends of the range must be multiples of the resolution");
        }
    }

    @Override
    public List<String> codes() {
        return loinc.map(Code::code).stream().toList();
    }

    public OptionalLong responderFloorSteps() {
        return steps(responderFloor);
    }

    public OptionalLong mcidSteps() {
        return steps(mcid);
    }

    public long minimumSteps() {
        return exactSteps(minimum);
    }

    public long maximumSteps() {
        return exactSteps(maximum);
    }

    public long rangeSteps() {
        return maximumSteps() - minimumSteps();
    }

    /// A value in the instrument's unit, as steps.
    public Reading read(BigDecimal value) {
        if (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0) {
            return new Reading.OutOfRange(minimum, maximum);
        }
        if (!isMultiple(value, resolution)) {
            return new Reading.NotAMultiple(resolution);
        }
        return new Reading.Steps(exactSteps(value));
    }

    /// As [#read], without the reason of a refusal.
    public Optional<Long> steps(BigDecimal value) {
        return read(value) instanceof Reading.Steps(long steps)
                ? Optional.of(steps)
                : Optional.empty();
    }

    /// The value of so many steps, in the instrument's unit.
    public BigDecimal value(long steps) {
        return resolution.multiply(BigDecimal.valueOf(steps));
    }

    /// `low`, `middle`, `high`, or `none` where severity is not defined.
    public String baselineBand(long steps) {
        long fromGoodEnd =
                switch (direction) {
                    case LOWER_IS_BETTER -> steps - minimumSteps();
                    case HIGHER_IS_BETTER -> maximumSteps() - steps;
                };
        return bands.band(fromGoodEnd, rangeSteps());
    }

    /// From `before` to `after`, in steps; positive is better.
    public long improvement(long before, long after) {
        return switch (direction) {
            case LOWER_IS_BETTER -> before - after;
            case HIGHER_IS_BETTER -> after - before;
        };
    }

    private long exactSteps(BigDecimal value) {
        return value.stripTrailingZeros()
                .divide(resolution, 0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    private static OptionalLong steps(Optional<Threshold> threshold) {
        return threshold.map(found -> OptionalLong.of(found.steps())).orElse(OptionalLong.empty());
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal resolution) {
        BigDecimal stripped = value.stripTrailingZeros();
        // a multiple has no more decimals than the resolution; 1E-999999999 must not be divided to
        // find that out
        return stripped.scale() <= Math.max(0, resolution.scale())
                && stripped.remainder(resolution).signum() == 0;
    }
}
