package org.plumbline.verify.difference;

/// One thing on which two places disagree.
///
/// @param subject key of the fact or cell
/// @param detail what each of them says, for people
public record Difference(Kind kind, String subject, String detail) {

    /// Where and how.
    public enum Kind {
        /// In the journal and not on its topic.
        FACT_MISSING("is on no topic"),
        /// On a topic and not in the journal.
        FACT_EXTRA("is not in the journal"),
        /// Another revision or content on the topic than in the journal.
        FACT_DIFFERENT("is another one on the topic"),
        /// Erased on the topic and recorded in the journal.
        FACT_TOMBSTONE("is erased on the topic and recorded in the journal"),
        /// A record on a clinic topic that is no fact.
        FACT_UNREADABLE("is no fact"),
        /// The facts amount to a cell that the tables do not have.
        CELL_MISSING("is missing from the tables"),
        /// A cell in the tables that no fact accounts for.
        CELL_EXTRA("is in the tables without facts"),
        /// A cell that holds other counts than the facts amount to.
        CELL_DIFFERENT("does not hold what the facts amount to"),
        /// The columns that questions look at name another cell than the row's key.
        CELL_KEY("has columns that do not fit its key"),
        /// The tables do not hold what the cells topic does.
        CELL_PROJECTION("is not as on the cells topic");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public boolean isOfCell() {
            return name().startsWith("CELL");
        }
    }

    @Override
    public String toString() {
        return subject + " " + kind.words + (detail.isEmpty() ? "" : ": " + detail);
    }
}
