package org.plumbline.reporting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.outcome.Bounds;
import org.plumbline.reporting.outcome.Figures;
import org.plumbline.reporting.outcome.Group;
import org.plumbline.reporting.outcome.Responders;

/// The groups of a comparison as a table with one row each. Numbers in full, nothing rounded.
final class ComparisonTable {

    static final List<String> HEADER =
            Stream.of(
                            Stream.of("modality", "suppressed", "courses", "due", "followed"),
                            Stream.of("retreated", "completeness", "n", "openPairs"),
                            Stream.of("underTreatment", "baselineMean", "baselineSd"),
                            Stream.of("followUpMean", "followUpSd", "improvementMean"),
                            Stream.of("improvementSd", "improvementLow", "improvementHigh"),
                            Stream.of("improvementMedian"),
                            responderColumns("responder30"),
                            responderColumns("responder50"),
                            responderColumns("mcid"),
                            responderColumns("worsened"))
                    .flatMap(columns -> columns)
                    .toList();

    private ComparisonTable() {}

    static List<List<String>> of(List<Group> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        groups.forEach(group -> rows.add(row(group)));
        return rows;
    }

    private static Stream<String> responderColumns(String name) {
        return Stream.of("Count", "Of", "Rate", "Low", "High").map(name::concat);
    }

    private static List<String> row(Group group) {
        List<String> row = new ArrayList<>(List.of(group.modality(), "" + group.suppressed()));
        if (group instanceof Figures figures) {
            addFigures(row, figures);
        }
        while (row.size() < HEADER.size()) {
            row.add("");
        }
        return List.copyOf(row);
    }

    private static void addFigures(List<String> row, Figures figures) {
        add(row, figures.courses(), figures.due(), figures.followed(), figures.retreated());
        add(row, figures.completeness(), figures.n(), figures.openPairs());
        add(row, figures.underTreatment(), figures.baseline().mean(), figures.baseline().sd());
        add(row, figures.followUp().mean(), figures.followUp().sd());
        add(row, figures.improvement().mean(), figures.improvement().sd());
        addBounds(row, figures.improvement().ci95());
        add(row, figures.improvement().median());
        addResponders(row, figures.responder30());
        addResponders(row, figures.responder50());
        addResponders(row, figures.mcid());
        addResponders(row, figures.worsened());
    }

    private static void addResponders(List<String> row, @Nullable Responders responders) {
        if (responders == null) {
            add(row, null, null, null, null, null);
            return;
        }
        add(row, responders.count(), responders.of(), responders.rate());
        addBounds(row, responders.ci95());
    }

    private static void addBounds(List<String> row, @Nullable Bounds bounds) {
        add(row, bounds == null ? null : bounds.low(), bounds == null ? null : bounds.high());
    }

    private static void add(List<String> row, @Nullable Object... values) {
        Arrays.stream(values).map(value -> value == null ? "" : value.toString()).forEach(row::add);
    }
}
