package org.plumbline.reporting.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.plumbline.reporting.projection.ChangedFigures;
import tools.jackson.databind.json.JsonMapper;

/// Writes server-sent events.
final class EventWriter {
    private final OutputStream output;
    private final JsonMapper mapper;

    EventWriter(OutputStream output, JsonMapper mapper) {
        this.output = output;
        this.mapper = mapper;
    }

    /// The beginning: how long to wait before coming back, and an id to come back with.
    void opening(Duration retry, long version) throws IOException {
        write("retry: %d\nid: %d\n\n".formatted(retry.toMillis(), version));
    }

    void changed(PendingHints.Hint hint) throws IOException {
        String data =
                mapper.writeValueAsString(hint.figures().stream().map(EventWriter::entry).toList());
        write("event: changed\nid: %d\ndata: %s\n\n".formatted(hint.version(), data));
    }

    /// Instrument and time point are left out where all of them are meant.
    private static Object entry(ChangedFigures figures) {
        String instrument = figures.instrument();
        String timePoint = figures.timePoint();
        return instrument == null || timePoint == null
                ? new OfCondition(figures.condition())
                : new OfMeasure(figures.condition(), instrument, timePoint);
    }

    private record OfCondition(String condition) {}

    private record OfMeasure(String condition, String instrument, String timePoint) {}

    void heartbeat() throws IOException {
        write(":\n\n");
    }

    private void write(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
