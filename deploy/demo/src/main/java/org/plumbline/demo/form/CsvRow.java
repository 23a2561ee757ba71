package org.plumbline.demo.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.Timing;

/// Submissions as rows of a file for the import of a whole network. No value holds a comma or a
/// quote.
public final class CsvRow {
    /// The file's header, with its end of line.
    public static final String HEADER =
            "type,clinic,id,status,ifRevision,patient,condition,modality,startedAt,practitioner,"
                    + "technique,agent,volumeMl,concentrationPercent,route,site,laterality,"
                    + "birthYear,sex,symptomOnset,concomitant,adverseEvents,session,instrument,"
                    + "timing,minutesAfter,value,measuredAt\n";

    private static final int THOUSANDTHS = 3;
    private static final String NO_SESSION = ",,,,,,,,,,,,,,,";
    private static final String NO_SCORE = ",,,,,,";

    private CsvRow() {}

    /// Adds one row, with its end of line.
    public static void write(Submission submission, Appendable to) {
        StringBuilder row = new StringBuilder();
        row.append(submission.fact() instanceof SessionFact ? "session," : "score,")
                .append(submission.fact().clinic())
                .append(',')
                .append(submission.fact().id())
                .append(',')
                .append(submission.isRetraction() ? "retracted" : "recorded")
                .append(',')
                .append(submission.revision() == 1 ? "" : "" + (submission.revision() - 1))
                .append(',')
                .append(submission.fact().patient())
                .append(',');
        switch (submission.fact()) {
            case SessionFact session -> session(session, row);
            case ScoreFact score -> score(score, row);
        }
        try {
            to.append(row.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void session(SessionFact session, StringBuilder row) {
        row.append(session.condition())
                .append(',')
                .append(session.modality())
                .append(',')
                .append(Instant.ofEpochMilli(session.startedAt()))
                .append(',')
                .append(session.practitioner())
                .append(',')
                .append(session.technique())
                .append(',')
                .append(session.agent())
                .append(',')
                .append(thousandths(session.volumeMicrolitres()))
                .append(',')
                .append(thousandths(session.concentrationMillipercent()))
                .append(',')
                .append(session.route())
                .append(',')
                .append(session.site())
                .append(',')
                .append(session.laterality())
                .append(',')
                .append(session.birthYear() == 0 ? "" : "" + session.birthYear())
                .append(',')
                .append(session.sex())
                .append(',')
                .append(session.symptomOnset())
                .append(',')
                .append(String.join("|", session.concomitant()))
                .append(',')
                .append(String.join("|", session.adverseEvents()))
                .append(NO_SCORE);
    }

    private static void score(ScoreFact score, StringBuilder row) {
        row.append(score.condition())
                .append(NO_SESSION)
                .append(',')
                .append(score.session())
                .append(',')
                .append(score.gauge().instrument().slug())
                .append(',')
                .append(score.timing().slug())
                .append(',')
                .append(score.timing() == Timing.POST ? "" + score.minutesAfter() : "")
                .append(',')
                .append(score.gauge().value(score.steps()).toPlainString())
                .append(',')
                .append(Instant.ofEpochMilli(score.measuredAt()));
    }

    /// Empty where there is none.
    static String thousandths(long count) {
        return count == 0
                ? ""
                : BigDecimal.valueOf(count, THOUSANDTHS).stripTrailingZeros().toPlainString();
    }
}
