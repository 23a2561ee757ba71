package org.plumbline.schemas.catalog;

import java.util.List;
import java.util.Map;

/// An entry of which nothing more is known than its name: a technique, route, site or adverse
/// event.
public record Term(String slug, Map<String, String> labels, Map<String, List<String>> synonyms)
        implements Entry {

    public Term {
        labels = Map.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
    }
}
