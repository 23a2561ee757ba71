package org.plumbline.sessions.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.journal.Revision;

/// What is to be done about a row.
///
/// @param revision to be appended, null where nothing is
/// @param content of the record once this is done, null where it is rejected
record Decision(
        Verdict verdict,
        @Nullable Revision revision,
        @Nullable Content content,
        List<RowFault> faults) {

    Decision {
        faults = List.copyOf(faults);
    }

    static Decision rejected(List<RowFault> faults) {
        return new Decision(Verdict.REJECTED, null, null, faults);
    }

    static Decision rejected(ImportRow row, Column column, String code, String detail) {
        return rejected(List.of(new RowFault(row.line(), column.header(), code, detail, null)));
    }

    static Decision change(Verdict verdict, Revision revision) {
        return new Decision(verdict, revision, revision.content(), List.of());
    }

    static Decision nothing(Verdict verdict, Content content) {
        return new Decision(verdict, null, content, List.of());
    }

    /// As decided, but for a row that says again what an earlier one said.
    Decision repeated() {
        return revision == null || content == null ? this : nothing(Verdict.UNCHANGED, content);
    }
}
