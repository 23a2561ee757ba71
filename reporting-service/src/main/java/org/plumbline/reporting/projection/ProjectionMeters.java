package org.plumbline.reporting.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts what the projection does: records read = coalesced + applied + stale.
@Component
class ProjectionMeters {
    private final Counter read;
    private final Counter coalesced;
    private final Counter applied;
    private final Counter stale;

    ProjectionMeters(MeterRegistry registry, ProjectionStatus status) {
        registry.gauge("plumbline.projection.lag", status.lag());
        read = registry.counter("plumbline.projection.records.read");
        coalesced = registry.counter("plumbline.projection.records.coalesced");
        applied = registry.counter("plumbline.projection.records.applied");
        stale = registry.counter("plumbline.projection.records.stale");
    }

    void applied(Batch batch, int news) {
        read.increment(batch.records());
        coalesced.increment((double) batch.records() - batch.cells());
        applied.increment(news);
        stale.increment((double) batch.cells() - news);
    }
}
