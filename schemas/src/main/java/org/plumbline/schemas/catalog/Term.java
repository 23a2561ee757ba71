package org.plumbline.schemas.catalog;

import java.util.Map;

/// An entry of which nothing more is known than its name: a technique, agent, route, site,
/// concomitant therapy or adverse event.
public record Term(String slug, Map<String, String> labels) implements Entry {

    public Term {
        labels = Map.copyOf(labels);
    }
}
