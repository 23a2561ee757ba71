package org.plumbline.reporting.catalog;

import java.util.List;

/// Entries under a heading.
///
/// @param id its place on the page
/// @param note what is to be known of all of them; may be empty
/// @param wide whether its entries have much to say
/// @param parts sections in it
record Section(
        String id, String title, String note, boolean wide, List<Card> cards, List<Section> parts) {

    Section {
        cards = List.copyOf(cards);
        parts = parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    boolean isEmpty() {
        return cards.isEmpty() && parts.isEmpty();
    }

    /// How many entries it shows, with those of its parts.
    public int count() {
        return cards.size() + parts.stream().mapToInt(Section::count).sum();
    }
}
