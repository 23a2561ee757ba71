package org.plumbline.outcomes.topology;

import org.plumbline.outcomes.cell.Bands;
import org.plumbline.schemas.catalog.Catalog;

/// Severity bands from the catalog. Instruments that it does not know never get past the reader.
record CatalogBands(Catalog catalog) implements Bands {
    @Override
    public String of(String instrument, long steps) {
        return catalog.instrument(instrument).orElseThrow().baselineBand(steps);
    }
}
