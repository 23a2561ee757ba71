package org.plumbline.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.faults.ledger.MonthPairs.Sums;
import org.plumbline.infrastructure.Infrastructure;

/// Each case is worked out by hand from the definitions.
class MonthPairsIT {

    private static final long DAY = 86_400_000;
    private static final long DAY_0 = 1_760_000_000_000L;
    private static final String MONTH_1 = "migraine/acupuncture/nrs-pain/month-1";
    private static final String MONTH_3 = "migraine/acupuncture/nrs-pain/month-3";

    private Connection journal;

    @BeforeEach
    void connect() throws SQLException {
        journal = Infrastructure.postgres().createDatabase("pairs").connect();
        try (Statement statement = journal.createStatement()) {
            statement.execute(
                    """
                    create table journal (network text, clinic text, kind text, record_id text, revision bigint,
                                          patient_key text, status text, content jsonb)\
                    """);
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        journal.close();
    }

    @Test
    void theLatestScoreUpToDayZeroAndTheOneNearestToTheTargetMakeThePair() throws SQLException {
        session("S-1", "migraine", "acupuncture", 0);
        score("early", "diary", 9, -30 * DAY);
        score("late", "diary", 8, -DAY);
        score("after", "diary", 1, 1);
        score("near", "follow-up", 3, 31 * DAY);
        score("far", "follow-up", 5, 22 * DAY);
        assertThat(pairs()).isEqualTo(Map.of(MONTH_1, new Sums(1, 8, 3, 64, 9, 24)));
    }

    @Test
    void theFirstSessionsPreScoreIsTheBaselineWhateverItsOwnStamp() throws SQLException {
        session("S-1", "migraine", "acupuncture", 0);
        score("a", "diary", 9, 0);
        pre("p1", "S-1", 6, -2 * DAY);
        pre("p2", "S-1", 7, -DAY);
        score("f", "follow-up", 2, 91 * DAY);
        assertThat(pairs()).isEqualTo(Map.of(MONTH_3, new Sums(1, 7, 2, 49, 4, 14)));
    }

    @Test
    void ninetyDaysAreOneCourseAndAMillisecondMoreAreTwo() throws SQLException {
        session("S-1", "migraine", "acupuncture", 0);
        session("S-2", "migraine", "acupuncture", 90 * DAY);
        pre("p1", "S-1", 8, 0);
        pre("p2", "S-2", 4, 90 * DAY);
        assertThat(pairs()).isEqualTo(Map.of(MONTH_3, new Sums(1, 8, 4, 64, 16, 32)));

        entry("session", "S-2", 2, "recorded", session("migraine", "acupuncture", 90 * DAY + 1));
        assertThat(pairs()).isEmpty();
    }

    @Test
    void whatIsRetractedCountsNowhere() throws SQLException {
        session("S-1", "migraine", "acupuncture", 0);
        score("x", "diary", 8, 0);
        score("y", "follow-up", 3, 30 * DAY);
        entry("score", "y", 2, "retracted", score("follow-up", 3, 30 * DAY));
        assertThat(pairs()).isEmpty();
    }

    private Map<String, Sums> pairs() throws SQLException {
        return MonthPairs.of(journal, "network");
    }

    private void session(String id, String condition, String modality, long since)
            throws SQLException {
        entry("session", id, 1, "recorded", session(condition, modality, since));
    }

    private static String session(String condition, String modality, long since) {
        return """
        {"condition": "%s", "modality": "%s", "startedAt": %d}\
        """
                .formatted(condition, modality, DAY_0 + since);
    }

    private void score(String id, String timing, int value, long since) throws SQLException {
        entry("score", id, 1, "recorded", score(timing, value, since));
    }

    private static String score(String timing, int value, long since) {
        return """
        {"condition": "migraine", "instrument": "nrs-pain", "timing": "%s", "value": %d, "measuredAt": %d}\
        """
                .formatted(timing, value, DAY_0 + since);
    }

    private void pre(String id, String session, int value, long since) throws SQLException {
        entry(
                "score",
                id,
                1,
                "recorded",
                """
                {"session": "%s", "instrument": "nrs-pain", "timing": "pre", "value": %d, "measuredAt": %d}\
                """
                        .formatted(session, value, DAY_0 + since));
    }

    private void entry(String kind, String id, long revision, String status, String content)
            throws SQLException {
        try (PreparedStatement insert =
                journal.prepareStatement(
                        "insert into journal values ('network', 'harbour', ?, ?, ?, 'patient', ?, ?::jsonb)")) {
            insert.setString(1, kind);
            insert.setString(2, id);
            insert.setLong(3, revision);
            insert.setString(4, status);
            insert.setString(5, content);
            insert.executeUpdate();
        }
    }
}
