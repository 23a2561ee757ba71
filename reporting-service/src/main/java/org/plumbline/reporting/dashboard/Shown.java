package org.plumbline.reporting.dashboard;

import java.util.List;

/// A comparison on the page, ready to be read. All texts are finished.
///
/// @param measure what is measured
/// @param summary the figures in a sentence
/// @param verdict headline of the verdict
/// @param comparable whether there is no reason against comparing
/// @param reasons for the verdict
/// @param caption what the chart shows
/// @param chart mean improvements
/// @param chartData the same as JSON
/// @param rows modalities
/// @param contrasts against the reference
/// @param reference name of the reference, empty without contrasts
/// @param withheld names of modalities whose figures are not shown
/// @param asOf the instant of the figures, RFC 3339
record Shown(
        String measure,
        String summary,
        String verdict,
        boolean comparable,
        List<String> reasons,
        String caption,
        IntervalChart chart,
        String chartData,
        List<Row> rows,
        List<Row> contrasts,
        String reference,
        List<String> withheld,
        String asOf) {

    /// Whether there is nothing to show.
    public boolean empty() {
        return rows.isEmpty() && withheld.isEmpty();
    }

    /// Whether any modality has a mean to draw.
    public boolean drawn() {
        return chart.lines().stream().anyMatch(line -> line.mean() != null);
    }
}
