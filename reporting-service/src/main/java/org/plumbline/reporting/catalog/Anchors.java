package org.plumbline.reporting.catalog;

import org.plumbline.schemas.catalog.Kind;
import org.plumbline.schemas.catalog.Listed;

/// Where entries are on the page, such as `condition-carpal-tunnel-syndrome`.
final class Anchors {

    private Anchors() {}

    static String of(Listed entry) {
        return entry.key().replace('/', '-');
    }

    static String of(Kind kind, String slug) {
        return kind.slug() + '-' + slug;
    }
}
