package org.plumbline.reporting.dashboard;

import java.util.List;

/// One entry of a selector.
///
/// @param value what the address gets
/// @param label what people read
/// @param selected whether the page shows it
record Choice(String value, String label, boolean selected) {

    /// Entries under a heading.
    record Section(String label, List<Choice> choices) {

        Section {
            choices = List.copyOf(choices);
        }
    }
}
