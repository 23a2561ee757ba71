package org.plumbline.outcomes.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plumbline.events.Cell;
import org.plumbline.outcomes.cell.Counts;

/// Sums differences into cells and numbers every update. An empty cell goes out as null and stays
/// in the store, so that its sequence goes on when it fills again.
final class CellProcessor implements Processor<String, Cell, String, Cell> {
    private final long epoch;
    private ProcessorContext<String, Cell> context;
    private KeyValueStore<String, Cell> cells;

    @SuppressWarnings("NullAway.Init") // context and store come with init
    CellProcessor(long epoch) {
        this.epoch = epoch;
    }

    @Override
    public void init(ProcessorContext<String, Cell> processorContext) {
        this.context = processorContext;
        this.cells = processorContext.getStateStore(OutcomesTopology.CELLS);
    }

    @Override
    public void process(Record<String, Cell> difference) {
        Cell known = cells.get(difference.key());
        Counts counts = CellRecords.counts(difference.value());
        if (known != null) {
            counts.add(CellRecords.counts(known));
        }
        if (counts.anyNegative()) {
            throw new IllegalStateException("a cell would hold a negative count");
        }
        long sequence = known == null ? 1 : Math.addExact(known.getSequence(), 1);
        Cell cell = CellRecords.cell(difference.value(), epoch, sequence, counts);
        cells.put(difference.key(), cell);
        context.forward(
                difference.withValue(counts.isEmpty() ? null : cell).withHeaders(number(sequence)));
    }

    private Headers number(long sequence) {
        return new RecordHeaders().add("epoch", text(epoch)).add("sequence", text(sequence));
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(StandardCharsets.UTF_8);
    }
}
