package org.plumbline.reporting.comparison;

import java.util.List;

/// An answer that can be written as one table.
interface Tabular {

    /// The header, then a row per group; an empty cell is undefined.
    List<List<String>> rows();
}
