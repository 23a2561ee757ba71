package org.plumbline.reporting.catalog;

import java.util.List;

/// One entry as it is shown.
///
/// @param anchor its place on the page, which does not change
/// @param label its name in the chosen language
/// @param language of that name
/// @param own whether the reader's network has added it
/// @param parts a modality's techniques
record Card(
        String anchor,
        String label,
        String language,
        String slug,
        boolean own,
        List<Row> rows,
        List<Card> parts) {

    Card {
        rows = rows.stream().filter(row -> !row.isEmpty()).toList();
        parts = List.copyOf(parts);
    }
}
