package org.plumbline.sessions.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Writes journal entries the way the recording side does: in transactions that end with a NOTIFY.
final class Journalling {

    private static final String INSERT =
            """
            insert into journal (network, clinic, kind, record_id, revision, patient_key, status, content, content_hash,
                                 recorded_at, recorded_by)
            values ('network', 'harbour', ?, ?, ?, ?, 'recorded', ?::jsonb, '\\x00', now(), 'somebody')\
            """;

    private static final String SESSION =
            """
            {"patient": "P-1", "condition": "migraine", "modality": "acupuncture", "startedAt": 1772000000000}\
            """;

    private static final String SCORE =
            """
            {"patient": "P-1", "condition": "migraine", "instrument": "nrs-pain", "timing": "diary", "value": 4,
             "measuredAt": 1772000000000}\
            """;

    private final RelayWorld world;

    Journalling(RelayWorld world) {
        this.world = world;
    }

    static String patientKey(int patient) {
        byte[] bytes =
                Integer.toString(patient).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return HexFormat.of().toHexDigits(Utils.murmur2(bytes))
                + HexFormat.of().toHexDigits(patient);
    }

    /// `count` patients with one session and one score each, in one transaction.
    void patients(int from, int count) {
        patients(from, count, 1);
    }

    void patients(int from, int count, long revision) {
        inTransaction(connection -> {
            for (int patient = from; patient < from + count; patient++) {
                session(connection, "S-" + patient, revision, patientKey(patient));
                score(connection, "C-" + patient, revision, patientKey(patient));
            }
        });
    }

    interface Work {
        void write(Connection connection) throws SQLException;
    }

    void inTransaction(Work work) {
        try (Connection connection = world.connect()) {
            connection.setAutoCommit(false);
            work.write(connection);
            commit(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void commit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify journal");
        }
        connection.commit();
    }

    static void session(
            Connection connection, String id, long revision, @Nullable String patientKey)
            throws SQLException {
        entry(connection, "session", id, revision, patientKey, SESSION);
    }

    static void score(Connection connection, String id, long revision, @Nullable String patientKey)
            throws SQLException {
        entry(connection, "score", id, revision, patientKey, SCORE);
    }

    static void entry(
            Connection connection,
            String kind,
            String id,
            long revision,
            @Nullable String patientKey,
            String content)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, kind);
            insert.setString(2, id);
            insert.setLong(3, revision);
            insert.setString(4, patientKey);
            insert.setString(5, content);
            insert.executeUpdate();
        }
    }
}
