package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.invariants.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of a million rows: its service killed half-way, then the same file again.
class LargeFileIT {

    private static final String NETWORK = "large";
    private static final long SEED = 20_261_121;
    private static final int PATIENTS = 200_000;
    private static final long HEAP_GROWTH = 64L << 20;
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private final ResultTable table =
            new ResultTable(Clock.systemUTC(), "Kafka 4.3.1, PostgreSQL 18.6");

    @Test
    void endsCompleteAndUndoubled() throws Exception {
        assumeTrue(Form.asked() == Form.FULL, "a million rows take minutes: in the full form only");
        long began = System.nanoTime();
        World world = World.start();
        try {
            Submitter submitter =
                    new Submitter(world.platform(), NETWORK, world.platform()::sessions);
            importAndAwait(submitter, new ManyRows("W", 2_000).csv(), "warm-up");
            ManyRows file = new ManyRows("L", PATIENTS);
            String csv = file.csv();
            long heapBefore = heap(world);
            String place = submit(submitter, csv, "large");
            await(submitter, place, file.rows() / 4);
            long growth = heap(world) - heapBefore;
            await(submitter, place, file.rows() / 2);
            world.platform().kill("session-service");
            world.platform().start();
            JsonNode first = await(submitter, place, Long.MAX_VALUE);
            JsonNode again = importAndAwait(submitter, csv, "again");
            long expected = file.rows() + 10_000L;
            Result result =
                    new Result(
                            "bulk",
                            "session-service `kill -9` half-way through a file of 1 000 000 rows, the file again",
                            1,
                            file.rows() + " rows",
                            Map.of(
                                    "rows the first report lacks",
                                    file.rows() - first.path("recorded").asLong(),
                                    "rows changed by the second",
                                    file.rows() - again.path("unchanged").asLong(),
                                    "journal rows too many or too few",
                                    Math.abs(journal(world) - expected),
                                    "growth of the live heap above 64 MB",
                                    growth > HEAP_GROWTH ? 1L : 0L),
                            Map.of("growth of the live heap, kB", growth / 1024),
                            "one row twice",
                            planted(world) - expected,
                            SEED,
                            Duration.ofNanos(System.nanoTime() - began).toSeconds());
            table.add(result);
            assertThat(result.holds()).as("%s", result).isTrue();
        } finally {
            world.platform().stop();
        }
    }

    private static long heap(World world) throws Exception {
        return new LiveHeap(world.platform().process("session-service")).bytes();
    }

    private static JsonNode importAndAwait(Submitter submitter, String csv, String key)
            throws InterruptedException {
        return await(submitter, submit(submitter, csv, key), Long.MAX_VALUE);
    }

    private static String submit(Submitter submitter, String csv, String key) {
        Reply reply = submitter.submit(csv, key);
        if (reply instanceof Reply.Answer answer && answer.status() == 202) {
            return answer.header("Location");
        }
        throw new IllegalStateException("not taken: " + reply);
    }

    /// The report, once so many rows are recorded or it is complete.
    private static JsonNode await(Submitter submitter, String place, long rows)
            throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            if (submitter.get(place) instanceof Reply.Answer answer && answer.status() == 200) {
                JsonNode report = JsonMapper.shared().readTree(answer.body());
                String status = report.path("status").asString();
                if (status.equals("completed") || report.path("recorded").asLong() >= rows) {
                    return report;
                }
                assertThat(status).isNotEqualTo("failed");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the import does not come to its end");
    }

    private static long journal(World world) throws SQLException {
        try (Connection connection = world.journal()) {
            return count(connection);
        }
    }

    private static long planted(World world) throws SQLException {
        try (Connection connection = world.journal();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    """
                    insert into journal (network, clinic, kind, record_id, revision, patient_key, status,
                                         content, content_hash, recorded_at, recorded_by)
                    select network, clinic, kind, record_id, revision + 1, patient_key, status, content,
                           content_hash, recorded_at, recorded_by
                    from journal where network = 'large' limit 1
                    """);
            long counted = count(connection);
            connection.rollback();
            return counted;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*) from journal where network = '" + NETWORK + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
