package org.plumbline.outcomes.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.plumbline.outcomes.course.Instruments;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.patient.FactId;
import org.plumbline.outcomes.patient.Ledger;

/// The patients of one partition. Those used last are kept ready, up to a number of facts; what
/// they change is written to the store at once. Whoever loses the store's transaction must begin
/// with new `Patients`, as a processor does with its initialisation.
final class Patients {
    private final KeyValueStore<String, byte[]> store;
    private final Instruments instruments;
    private final int mostFacts;
    private final LinkedHashMap<String, StoredPatient> ready = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /// @param mostFacts of patients kept ready
    Patients(KeyValueStore<String, byte[]> store, Instruments instruments, int mostFacts) {
        this.store = store;
        this.instruments = instruments;
        this.mostFacts = mostFacts;
    }

    StoredPatient get(String patientKey) {
        StoredPatient known = ready.get(patientKey);
        if (known == null) {
            known = read(patientKey);
            ready.put(patientKey, known);
            weight += weight(known.size());
            forgetSome();
        }
        return known;
    }

    /// Writes what one fact changed.
    void changed(String patientKey, StoredPatient stored, FactId id, int sizeBefore) {
        stored.changed(id, (block, record) -> store.put(key(patientKey, block), record));
        weight += stored.size() - sizeBefore;
        forgetSome();
    }

    void erased(String patientKey, StoredPatient stored, int sizeBefore) {
        for (int i = 0; i < stored.blocks(); i++) {
            store.put(key(patientKey, i), null);
        }
        store.put(patientKey, LedgerWriter.erased());
        ready.remove(patientKey);
        weight -= weight(sizeBefore);
    }

    private StoredPatient read(String patientKey) {
        var ledger = new Ledger();
        byte[] head = store.get(patientKey);
        int blocks = 0;
        if (head != null) {
            var reader = new LedgerReader(head);
            blocks = reader.blocks();
            if (reader.isErased()) {
                ledger.erase();
            } else if (blocks == 0) {
                reader.readInto(ledger);
            }
        }
        for (int i = 0; i < blocks; i++) {
            new LedgerReader(store.get(key(patientKey, i))).readInto(ledger);
        }
        return new StoredPatient(Patient.of(ledger, instruments), blocks);
    }

    private void forgetSome() {
        var eldest = ready.entrySet().iterator();
        while (weight > mostFacts && ready.size() > 1) {
            Map.Entry<String, StoredPatient> each = eldest.next();
            weight -= weight(each.getValue().size());
            eldest.remove();
        }
    }

    /// A patient without facts takes memory too.
    private static int weight(int facts) {
        return facts + 1;
    }

    /// A patient key has no `#`.
    private static String key(String patientKey, int block) {
        return block < 0 ? patientKey : patientKey + '#' + block;
    }
}
