package org.plumbline.reporting.dashboard;

import java.util.List;

/// One modality in the table.
///
/// @param modality slug
/// @param label its name
/// @param cells texts under the table's columns
record Row(String modality, String label, List<Cell> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    /// @param figure name of the figure in the API's answer
    /// @param column heading
    /// @param main the figure
    /// @param aside what stands beside it, smaller; may be empty
    record Cell(String figure, String column, String main, String aside) {}
}
