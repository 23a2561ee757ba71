package org.plumbline.outcomes.topology;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plumbline.events.Cell;
import org.plumbline.outcomes.cell.Cells;
import org.plumbline.outcomes.cell.Change;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.schemas.cell.CellKeys;

/// Keeps each patient's ledger and gives out the differences that a fact makes in the cells, or a
/// dead letter for a record that cannot be one.
final class PatientProcessor implements Processor<byte[], byte[], byte[], Derived> {
    private final FactReader reader;
    private final Derivation derivation;
    private ProcessorContext<byte[], Derived> context;
    private KeyValueStore<String, Ledger> patients;

    @SuppressWarnings("NullAway.Init") // context and store come with init
    PatientProcessor(FactReader reader, Derivation derivation) {
        this.reader = reader;
        this.derivation = derivation;
    }

    @Override
    public void init(ProcessorContext<byte[], Derived> processorContext) {
        this.context = processorContext;
        this.patients = processorContext.getStateStore(OutcomesTopology.PATIENTS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata source = context.recordMetadata().orElseThrow();
        switch (reader.read(source.topic(), record.key(), record.value())) {
            case Reading.Known known -> take(known, record, source);
            case Reading.Refused(Reason reason) -> bury(reason, record, source);
        }
    }

    private void take(Reading.Known known, Record<byte[], byte[]> record, RecordMetadata source) {
        Ledger stored = patients.get(known.patientKey());
        Ledger ledger = stored == null ? new Ledger() : stored;
        Change change = change(ledger, known);
        if (change.reception() == Reception.CONTRADICTS) {
            bury(Reason.SECOND_CONTENT, record, source);
        } else if (change.reception() == Reception.HOLDS) {
            patients.put(known.patientKey(), ledger.isEmpty() ? null : ledger);
            forward(change.differences(), record);
        }
    }

    private Change change(Ledger ledger, Reading.Known known) {
        return switch (known) {
            case Reading.SessionRead read -> derivation.session(ledger, read.id(), read.version());
            case Reading.ScoreRead read -> derivation.score(ledger, read.id(), read.version());
            case Reading.SessionErased erased ->
                    derivation.eraseSession(ledger, erased.clinic(), erased.id());
            case Reading.ScoreErased erased ->
                    derivation.eraseScore(ledger, erased.clinic(), erased.id());
        };
    }

    private void forward(Cells differences, Record<byte[], byte[]> record) {
        differences.forEach((key, counts) -> {
            Cell cell = CellRecords.difference(key, counts);
            var difference = new Derived.Difference(CellKeys.of(cell), cell);
            context.forward(record.<Derived>withValue(difference).withHeaders(new RecordHeaders()));
        });
    }

    private void bury(Reason reason, Record<byte[], byte[]> record, RecordMetadata source) {
        context.forward(DeadLetters.of(reason, record, source));
    }
}
