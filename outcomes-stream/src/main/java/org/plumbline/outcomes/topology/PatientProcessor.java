package org.plumbline.outcomes.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseOfCare;
import org.plumbline.events.OpenFollowUp;
import org.plumbline.events.OpenFollowUps;
import org.plumbline.outcomes.cell.Cells;
import org.plumbline.outcomes.cell.Change;
import org.plumbline.outcomes.cell.Change.CourseChange;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.course.CourseOutcome;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Reception;
import org.plumbline.schemas.cell.CellKeys;

/// Keeps each patient's facts and gives out what a fact changes: differences of cells, courses and
/// open follow-ups; or a dead letter for a record that cannot be one.
final class PatientProcessor implements Processor<byte[], byte[], byte[], Derived> {
    private final FactReader reader;
    private final Instruments instruments;
    private final Derivation derivation;
    private final CourseRecords records;
    private final int readyFacts;
    private final long epoch;
    private ProcessorContext<byte[], Derived> context;
    private Patients patients;

    @SuppressWarnings("NullAway.Init") // context and patients come with init
    PatientProcessor(
            FactReader reader,
            Instruments instruments,
            CourseIds courseIds,
            int readyFacts,
            long epoch) {
        this.reader = reader;
        this.instruments = instruments;
        this.derivation = new Derivation(instruments);
        this.records = new CourseRecords(courseIds, instruments, epoch);
        this.readyFacts = readyFacts;
        this.epoch = epoch;
    }

    @Override
    public void init(ProcessorContext<byte[], Derived> processorContext) {
        this.context = processorContext;
        this.patients =
                new Patients(
                        processorContext.getStateStore(OutcomesTopology.PATIENTS),
                        instruments,
                        readyFacts);
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
        String key = known.patientKey();
        StoredPatient stored = patients.get(key);
        int size = stored.size();
        switch (known) {
            case Reading.SessionRead read -> {
                Change change = derivation.session(stored.patient(), read.id(), read.version());
                taken(key, stored, read.id(), size, change, record, source);
            }
            case Reading.ScoreRead read -> {
                Change change = derivation.score(stored.patient(), read.id(), read.version());
                taken(key, stored, read.id(), size, change, record, source);
            }
            case Reading.Erased erased -> erase(key, stored, size, record);
        }
    }

    private void taken(
            String key,
            StoredPatient stored,
            FactId id,
            int size,
            Change change,
            Record<byte[], byte[]> record,
            RecordMetadata source) {
        if (change.reception() == Reception.CONTRADICTS) {
            bury(Reason.SECOND_CONTENT, record, source);
        } else if (change.reception() == Reception.HOLDS) {
            patients.changed(key, stored, id, size);
            forward(key, stored.patient(), change, record);
        }
    }

    private void erase(String key, StoredPatient stored, int size, Record<byte[], byte[]> record) {
        if (!stored.patient().ledger().isErased()) {
            Change change = derivation.erasure(stored.patient());
            patients.erased(key, stored, size);
            forward(key, stored.patient(), change, record);
        }
    }

    private void forward(
            String key, Patient patient, Change change, Record<byte[], byte[]> record) {
        forward(change.differences(), record);
        for (CourseChange each : change.courses()) {
            CourseOutcome outcome = each.outcome();
            CourseOfCare course =
                    outcome == null ? null : records.course(key, each.name(), outcome);
            forward(new Derived.CourseUpdate(records.id(key, each.name()), course), record);
        }
        if (change.followUps()) {
            forward(new Derived.FollowUpsUpdate(key, followUps(key, patient)), record);
        }
    }

    private void forward(Cells differences, Record<byte[], byte[]> record) {
        differences.forEach((key, counts) -> {
            Cell cell = CellRecords.difference(key, counts);
            var difference = new Derived.Difference(CellKeys.of(cell), cell);
            context.forward(record.<Derived>withValue(difference).withHeaders(new RecordHeaders()));
        });
    }

    /// With the epoch as a header, which a null has too.
    private void forward(Derived update, Record<byte[], byte[]> record) {
        byte[] text = Long.toString(epoch).getBytes(StandardCharsets.UTF_8);
        context.forward(
                record.withValue(update).withHeaders(new RecordHeaders().add("epoch", text)));
    }

    private @Nullable OpenFollowUps followUps(String key, Patient patient) {
        var open = new ArrayList<OpenFollowUp>();
        var networks = new ArrayList<String>();
        patient.courses()
                .forEach((name, outcome) -> {
                    List<OpenFollowUp> each = records.open(key, name, outcome);
                    open.addAll(each);
                    networks.add(name.care().network());
                });
        return open.isEmpty() ? null : records.followUps(networks.getFirst(), key, open);
    }

    private void bury(Reason reason, Record<byte[], byte[]> record, RecordMetadata source) {
        context.forward(DeadLetters.of(reason, record, source));
    }
}
