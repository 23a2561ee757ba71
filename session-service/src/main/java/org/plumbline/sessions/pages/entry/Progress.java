package org.plumbline.sessions.pages.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.receipt.Receipt;

/// How far a record has come, as its page shows it.
///
/// @param session address of the record's page
/// @param position of the newest revision of the session and its scores
/// @param until when the page goes on asking
/// @param overdue whether that time has passed
record Progress(String session, Position position, Stage stage, Instant until, boolean overdue) {

    /// In their order.
    enum Stage {
        ACCEPTED("Safely on record, and on its way to the outcomes."),
        PUBLISHED("Safely on record; the outcomes are being brought up to date."),
        COUNTED("The outcomes take it into account.");

        private final String sentence;

        Stage(String sentence) {
            this.sentence = sentence;
        }

        static Stage of(Receipt receipt) {
            if (!receipt.published()) {
                return ACCEPTED;
            }
            return Boolean.TRUE.equals(receipt.counted()) ? COUNTED : PUBLISHED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One stage as a step of the way.
    record Step(String word, boolean reached) {}

    public List<Step> steps() {
        return Arrays.stream(Stage.values())
                .map(each -> new Step(each.word(), each.compareTo(stage) <= 0))
                .toList();
    }

    public String sentence() {
        return overdue
                ? "Safely on record. That the outcomes count it could not be seen for two minutes; there is nothing to do."
                : stage.sentence;
    }

    /// Whether there is anything left to wait for.
    public boolean asks() {
        return stage != Stage.COUNTED && !overdue;
    }

    /// Where the page asks for what comes after this.
    public String next() {
        return session
                + "/receipts/"
                + position.token()
                + "?shown="
                + stage.word()
                + "&until="
                + until.getEpochSecond();
    }
}
