package org.plumbline.reporting.projection;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// A cell's key taken apart. The key alone says which cell it is, so that a null value, which
/// carries nothing but its key, can be put in its place too.
///
/// @param text the key as it stands on the topic
/// @param kind what the cell counts
/// @param strata clinic, modality, … without the network and condition that stand beside them
/// @param measure what measure cells have besides; absent for others
record CellKey(String text, Kind kind, Strata strata, Optional<MeasureKey> measure) {
    private static final int COMMON_PARTS = 11;
    private static final int MEASURE_PARTS = 15;

    /// What a cell counts.
    enum Kind {
        MEASURE,
        COURSE,
        SESSION
    }

    /// The keys that every cell has.
    record Strata(
            String network,
            String clinic,
            String condition,
            String modality,
            String technique,
            boolean combined,
            YearMonth month,
            String ageBand,
            String sex,
            String symptomDuration) {}

    /// The keys that measure cells have besides.
    record MeasureKey(
            String instrument,
            String timePoint,
            String baselineBand,
            Optional<Boolean> firstSession) {}

    /// Takes a key apart.
    ///
    /// @throws InvalidCellException if it is not a cell's key
    static CellKey parse(String text) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new InvalidCellException("a part of the key is empty");
        }
        return switch (parts.getFirst() + parts.size()) {
            case "course" + COMMON_PARTS ->
                    new CellKey(text, Kind.COURSE, strata(parts), Optional.empty());
            case "session" + COMMON_PARTS ->
                    new CellKey(text, Kind.SESSION, strata(parts), Optional.empty());
            case "measure" + MEASURE_PARTS ->
                    new CellKey(text, Kind.MEASURE, strata(parts), Optional.of(measure(parts)));
            default -> throw new InvalidCellException("the key is of no known kind of cell");
        };
    }

    private static Strata strata(List<String> parts) {
        return new Strata(
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                oneOf(parts.get(6), "combined", "single"),
                month(parts.get(7)),
                parts.get(8),
                parts.get(9),
                parts.get(10));
    }

    private static MeasureKey measure(List<String> parts) {
        String order = parts.get(14);
        return new MeasureKey(
                parts.get(11),
                parts.get(12),
                parts.get(13),
                order.equals("-") ? Optional.empty() : Optional.of(oneOf(order, "first", "later")));
    }

    private static boolean oneOf(String part, String yes, String no) {
        if (part.equals(yes) || part.equals(no)) {
            return part.equals(yes);
        }
        throw new InvalidCellException("a part of the key is neither " + yes + " nor " + no);
    }

    private static YearMonth month(String part) {
        try {
            return YearMonth.parse(part);
        } catch (DateTimeParseException _) {
            throw new InvalidCellException("the month of the key is none");
        }
    }
}
