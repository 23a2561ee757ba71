package org.plumbline.sessions.imports;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.journal.Position;

/// An import as it stands.
///
/// @param clinic of all rows, null where the rows carry theirs
/// @param clinics for which the submitter might write when submitting
/// @param format of the file
/// @param state queued, running, completed or failed
/// @param nextRow how many rows of the step have been worked through
/// @param position in the journal, of the last row that changed something
record Upload(
        UUID id,
        String network,
        @Nullable String clinic,
        Set<String> clinics,
        String submittedBy,
        FileFormat format,
        ImportOptions options,
        String state,
        Step step,
        long nextRow,
        long rows,
        Counts counts,
        @Nullable Position position) {

    boolean mayBeReadBy(Caller caller) {
        if (!caller.network().equals(network)) {
            return false;
        }
        if (clinic != null) {
            return caller.submitsFor(clinic);
        }
        return caller.submitsForAll()
                || (caller.isSubmitter() && caller.subject().equals(submittedBy));
    }

    record Counts(
            long recorded,
            long amended,
            long retracted,
            long unchanged,
            long superseded,
            long rejected) {}
}
