package org.plumbline.outcomes.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.plumbline.outcomes.course.Patient;
import org.plumbline.outcomes.patient.FactId;

/// A patient and how its facts lie in the store: in one record, or from [#WHOLE] facts on in blocks
/// under keys of their own, so that one fact rewrites its block and not the patient. A fact's block
/// follows from its identity; their number doubles as the patient grows.
final class StoredPatient {
    /// So many facts at most lie in one record.
    static final int WHOLE = 96;

    private static final int LARGEST_BLOCK = 64;
    private static final int FIRST_BLOCKS = 4;

    private final Patient patient;
    private final List<Set<FactId>> blocks = new ArrayList<>();

    /// @param number of blocks, 0 for one record
    StoredPatient(Patient patient, int number) {
        this.patient = patient;
        spread(number);
    }

    Patient patient() {
        return patient;
    }

    int size() {
        return patient.ledger().size();
    }

    /// Gives out all records that differ after this fact has been taken, by the block's number, or
    /// -1 for the patient's own; a null is to be deleted.
    void changed(FactId id, BiConsumer<Integer, byte[]> record) {
        int wanted = wanted();
        if (wanted != blocks.size()) {
            spread(wanted);
            record.accept(-1, LedgerWriter.blocks(wanted));
            for (int i = 0; i < wanted; i++) {
                record.accept(i, LedgerWriter.facts(patient.ledger(), blocks.get(i)));
            }
        } else if (blocks.isEmpty()) {
            record.accept(-1, LedgerWriter.facts(patient.ledger(), ids()));
        } else {
            int block = blockOf(id);
            blocks.get(block).add(id);
            record.accept(block, LedgerWriter.facts(patient.ledger(), blocks.get(block)));
        }
    }

    int blocks() {
        return blocks.size();
    }

    private int wanted() {
        int size = size();
        if (blocks.isEmpty()) {
            return size <= WHOLE ? 0 : FIRST_BLOCKS;
        }
        return size > LARGEST_BLOCK * blocks.size() ? 2 * blocks.size() : blocks.size();
    }

    private void spread(int number) {
        blocks.clear();
        for (int i = 0; i < number; i++) {
            blocks.add(new LinkedHashSet<>());
        }
        if (number > 0) {
            ids().forEach(id -> blocks.get(blockOf(id)).add(id));
        }
    }

    private Set<FactId> ids() {
        var ids = new LinkedHashSet<FactId>();
        patient.ledger().forEachSession((id, version) -> ids.add(id));
        patient.ledger().forEachScore((id, version) -> ids.add(id));
        return ids;
    }

    /// The hash is that of texts, which Java fixes.
    private int blockOf(FactId id) {
        int hash = (31 * id.clinic().hashCode() + id.id().hashCode()) * 0x9E3779B9;
        return (hash >>> 16) % blocks.size();
    }
}
