package org.plumbline.reporting.dashboard;

import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;

/// What things are called on the pages.
final class Wording {

    private final Catalog catalog;

    Wording(Catalog catalog) {
        this.catalog = catalog;
    }

    String modality(String slug) {
        return catalog.modality(slug).map(Entry::label).orElse(slug);
    }

    static String timePoint(TimePoint timePoint) {
        return switch (timePoint) {
            case MONTH_1 -> "1 month";
            case MONTH_3 -> "3 months";
            case MONTH_6 -> "6 months";
            case MONTH_12 -> "12 months";
            case MINUTE_1 -> "1 minute";
            case MINUTE_15 -> "15 minutes";
        };
    }

    static String since(TimePoint timePoint) {
        return timePoint(timePoint)
                + (timePoint.immediate() ? " after a session" : " after treatment began");
    }
}
