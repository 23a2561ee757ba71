package org.plumbline.verify;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.verify.difference.Difference;
import org.plumbline.verify.journal.Position;

/// What a comparison has shown.
///
/// @param position up to which the journal was compared
/// @param epoch of the cells
/// @param facts of which the newest revision was compared, retracted ones among them
/// @param cells how many were compared
/// @param inMotion cells that were never still
/// @param factDifferences between journal and topics
/// @param cellDifferences between facts, cells and tables
/// @param first of the differences, as many as are named
public record Report(
        Position position,
        long epoch,
        long facts,
        long patients,
        long cells,
        long inMotion,
        long factDifferences,
        long cellDifferences,
        List<Difference> first,
        Duration took) {

    public Report {
        first = List.copyOf(first);
    }

    public long differences() {
        return factDifferences + cellDifferences;
    }

    /// For people: one line, and a line for each difference that is named.
    public String text() {
        String line =
                "Journal up to %s: %s facts of %s patients. Topics: %s. Cells: %s compared, %s, %s in motion. %s s."
                        .formatted(
                                position,
                                spaced(facts),
                                spaced(patients),
                                differences(factDifferences),
                                spaced(cells),
                                differences(cellDifferences),
                                spaced(inMotion),
                                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
        long more = differences() - first.size();
        return Stream.of(
                        Stream.of(line),
                        first.stream().map(one -> "  " + one),
                        more > 0 ? Stream.of("  and " + spaced(more) + " more") : Stream.of(""))
                .flatMap(lines -> lines)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String differences(long number) {
        return number == 1 ? "1 difference" : spaced(number) + " differences";
    }

    /// In groups of three digits.
    private static String spaced(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
