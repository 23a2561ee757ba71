package org.plumbline.sessions.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as a person looks at it.
///
/// @param clinic of all rows, null where the rows carry theirs
/// @param validateOnly whether it was a trial that changes nothing
/// @param state queued, running, completed or failed
/// @param rows in the file
/// @param done rows whose fate is known
/// @param faults what was wrong with rows, of which one can have several
public record ImportView(
        UUID id,
        @Nullable String clinic,
        String submittedBy,
        Instant submittedAt,
        String format,
        boolean validateOnly,
        boolean allOrNothing,
        String state,
        long rows,
        long done,
        long recorded,
        long amended,
        long retracted,
        long unchanged,
        long superseded,
        long rejected,
        long faults) {

    static ImportView of(Uploads.Dated dated, long faults) {
        Upload upload = dated.upload();
        Upload.Counts counts = upload.counts();
        return new ImportView(
                upload.id(),
                upload.clinic(),
                upload.submittedBy(),
                dated.submittedAt(),
                upload.format().slug(),
                upload.options().validateOnly(),
                upload.options().allOrNothing(),
                upload.state(),
                upload.rows(),
                counts.recorded()
                        + counts.amended()
                        + counts.retracted()
                        + counts.unchanged()
                        + counts.superseded()
                        + counts.rejected(),
                counts.recorded(),
                counts.amended(),
                counts.retracted(),
                counts.unchanged(),
                counts.superseded(),
                counts.rejected(),
                faults);
    }

    public boolean ended() {
        return state.equals("completed") || state.equals("failed");
    }
}
