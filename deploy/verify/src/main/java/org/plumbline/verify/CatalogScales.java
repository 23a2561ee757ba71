package org.plumbline.verify;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Instrument.Direction;
import org.plumbline.schemas.catalog.SeverityBands;
import org.plumbline.verify.recomputation.Scale;
import org.plumbline.verify.recomputation.Scale.Scales;

/// The catalog's instruments: its data, put to use by code of its own.
final class CatalogScales implements Scales {

    private final Catalog catalog;
    private final Map<String, Scale> known = new HashMap<>();

    CatalogScales(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Scale of(String instrument) {
        return known.computeIfAbsent(instrument, this::look);
    }

    private Scale look(String slug) {
        Instrument instrument =
                catalog.instrument(slug)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the catalog does not know the instrument " + slug));
        boolean lower = instrument.direction() == Direction.LOWER_IS_BETTER;
        long good = lower ? instrument.minimumSteps() : instrument.maximumSteps();
        long range = instrument.maximumSteps() - instrument.minimumSteps();
        return new Scale(
                lower,
                instrument.responderFloorSteps(),
                value -> band(instrument.bands(), Math.abs(value - good), range));
    }

    /// @param severity steps from the good end of the range
    private static String band(SeverityBands bands, long severity, long range) {
        return switch (bands) {
            case SeverityBands.None _ -> "none";
            case SeverityBands.Thirds _ -> named(3 * severity < range, 3 * severity < 2 * range);
            case SeverityBands.Cuts(long middle, long high) ->
                    named(severity < middle, severity < high);
        };
    }

    private static String named(boolean low, boolean belowHigh) {
        if (low) {
            return "low";
        }
        return belowHigh ? "middle" : "high";
    }
}
