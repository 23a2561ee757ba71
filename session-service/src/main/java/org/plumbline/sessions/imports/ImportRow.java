package org.plumbline.sessions.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;

/// A row as understood.
///
/// @param key null where the row does not say which record it is about; then there are faults
/// @param ifRevision the revision that must be on record, null for any
/// @param faults of the cells; what is wrong with the record itself shows when it is put together
record ImportRow(
        long ordinal,
        long line,
        @Nullable RecordKey key,
        Wish wish,
        @Nullable Long ifRevision,
        Patch patch,
        List<RowFault> faults) {

    ImportRow {
        faults = List.copyOf(faults);
    }

    /// A row that does not even say of which record it speaks.
    static ImportRow refused(long ordinal, List<RowFault> faults) {
        return new ImportRow(
                ordinal,
                faults.getFirst().line(),
                null,
                Wish.RECORDED,
                null,
                new Patch.Cells(Map.of()),
                faults);
    }

    /// Sessions are worked through before everything else.
    boolean isSession() {
        return key != null && key.kind() == Kind.SESSION;
    }
}
