package org.plumbline.outcomes.topology;

import java.util.Optional;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.ResponseRule;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Instrument;
import org.plumbline.schemas.catalog.Instrument.Direction;

/// Instruments from the catalog. Those that it does not know never get past the reader.
record CatalogInstruments(Catalog catalog) implements Instruments {
    @Override
    public String band(String instrument, long steps) {
        return of(instrument).baselineBand(steps);
    }

    @Override
    public Optional<ResponseRule> response(String instrument) {
        Instrument known = of(instrument);
        boolean lowerIsBetter = known.direction() == Direction.LOWER_IS_BETTER;
        return known.responderFloor().map(floor -> new ResponseRule(floor.steps(), lowerIsBetter));
    }

    private Instrument of(String instrument) {
        return catalog.instrument(instrument).orElseThrow();
    }
}
