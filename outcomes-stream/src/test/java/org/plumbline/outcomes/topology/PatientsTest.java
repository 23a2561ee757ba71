package org.plumbline.outcomes.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.outcomes.cell.Derivation;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.patient.Ledger;
import org.plumbline.schemas.catalog.Catalog;

class PatientsTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Instruments INSTRUMENTS = new CatalogInstruments(CATALOG);
    private final KeyValueStore<String, byte[]> store =
            Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore("patients"),
                            Serdes.String(),
                            Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build();

    @BeforeEach
    void open() {
        var context = new MockProcessorContext<Void, Void>();
        store.init(context.getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsReadIsWhatWasWrittenHoweverManyFactsThereAre() {
        for (int steps : new int[] {5, 60, 300, 2_000, 6_000}) {
            String key = "steps" + steps;
            var written = written(key, steps);
            assertThat(content(fresh().get(key).patient().ledger()))
                    .as("%d steps", steps)
                    .isEqualTo(content(written.patient().ledger()))
                    .isNotEmpty();
        }
    }

    @Test
    void fewFactsLieInOneRecordAndManyInBlocks() {
        written("few", 60);
        assertThat(store.approximateNumEntries()).isEqualTo(1);
        int facts = written("many", 6_000).size();
        assertThat(store.approximateNumEntries() - 2).isBetween(facts / 64L, facts / 16L);
    }

    @Test
    void oneFactOfManyRewritesOneBlock() {
        var simulation = new Simulation(7, 1, 3_000, 400, 800);
        var patients = fresh();
        var derivation = new Derivation(INSTRUMENTS);
        var stored = patients.get("p");
        int written = 0;
        int all = 0;
        for (var record : simulation.revisions()) {
            var before = bytes();
            int size = stored.size();
            FactReading.take(derivation, stored.patient(), record, CATALOG);
            patients.changed("p", stored, FactReading.id(record), size);
            if (stored.size() > StoredPatient.WHOLE && stored.blocks() > 0) {
                all++;
                written += changes(before, bytes()) <= 1 ? 1 : 0;
            }
        }
        assertThat(written).isGreaterThan(all - 12);
    }

    @Test
    void anErasedPatientIsOneShortRecord() {
        var stored = written("p", 2_000);
        var patients = fresh();
        int size = stored.size();
        var read = patients.get("p");
        read.patient().erase();
        patients.erased("p", read, size);
        assertThat(store.approximateNumEntries()).isEqualTo(1);
        assertThat(fresh().get("p").patient().ledger().isErased()).isTrue();
    }

    @Test
    void anotherFormatIsRefused() {
        store.put("p", new byte[] {2, 0, 0});
        assertThatThrownBy(() -> fresh().get("p")).hasMessageContaining("format 1");
    }

    private StoredPatient written(String key, int steps) {
        var patients = fresh();
        var derivation = new Derivation(INSTRUMENTS);
        var simulation = new Simulation(steps, 1, steps, steps < 100 ? 5 : 400, 800);
        var stored = patients.get(key);
        for (var record : simulation.revisions()) {
            int size = stored.size();
            FactReading.take(derivation, stored.patient(), record, CATALOG);
            patients.changed(key, stored, FactReading.id(record), size);
        }
        return stored;
    }

    private Patients fresh() {
        return new Patients(store, INSTRUMENTS, 10_000);
    }

    private Map<String, byte[]> bytes() {
        var all = new HashMap<String, byte[]>();
        try (var each = store.all()) {
            each.forEachRemaining(entry -> all.put(entry.key, entry.value));
        }
        return all;
    }

    private static int changes(Map<String, byte[]> before, Map<String, byte[]> after) {
        int changes = 0;
        for (var each : after.entrySet()) {
            changes += Arrays.equals(before.get(each.getKey()), each.getValue()) ? 0 : 1;
        }
        return changes;
    }

    private static Map<Object, Object> content(Ledger ledger) {
        var content = new HashMap<Object, Object>();
        ledger.forEachSession((id, version) -> content.put(Map.entry("session", id), version));
        ledger.forEachScore((id, version) -> content.put(id, version));
        return content;
    }
}
