package org.plumbline.faults.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.StreamSupport;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.faults.invariants.World;
import tools.jackson.databind.JsonNode;

/// Reads the figures of a network in which nothing is written, again and again, while everything is
/// computed anew. They must be the same at every read: rows of two epochs would be too many, and
/// those of one that is not complete too few.
///
/// Beside it stands the fault: a service that serves the newest epoch as soon as it has a row.
public final class Watch implements AutoCloseable {

    private static final String FIGURES =
            "/api/v1/comparisons?condition=sciatica&instrument=nrs-pain&timepoint=";
    private static final String NEWEST_EPOCH =
            """
            select coalesce(sum(pair_count), 0), max(epoch) > (select served from generation)
            from measure_cell
            where network = ? and time_point in ('month-1', 'month-3')
              and epoch = (select max(epoch) from measure_cell)
            """;

    private final Api api;
    private final World world;
    private final long pairs;
    private final LongAdder reads = new LongAdder();
    private final LongAdder during = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final LongAdder early = new LongAdder();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private volatile boolean wanted = true;

    /// @param pairs what every read must see
    public Watch(World world, String network, long pairs) {
        this.api = new Api(world.platform(), network);
        this.world = world;
        this.pairs = pairs;
    }

    /// Runs something under the eyes of both readers.
    public void over(Work work) throws Exception {
        Future<?> reading = threads.submit(() -> again(this::readAsPeopleDo));
        try (Connection connection = world.reporting()) {
            Future<?> planted = threads.submit(() -> again(() -> readTooEarly(connection)));
            try {
                work.run();
            } finally {
                wanted = false;
                end(reading);
                end(planted);
            }
        }
    }

    /// What is watched.
    public interface Work {
        void run() throws Exception;
    }

    private static void end(Future<?> reading) throws InterruptedException, ExecutionException {
        reading.get();
    }

    private Void again(Work read) throws Exception {
        while (wanted) {
            read.run();
            Thread.sleep(5);
        }
        return null;
    }

    private void readAsPeopleDo() {
        reads.increment();
        long month1 = pairs("month-1");
        long month3 = pairs("month-3");
        if (month1 + month3 != pairs) {
            wrong.increment();
        }
    }

    private long pairs(String point) {
        JsonNode answer = api.outcome(FIGURES + point, Map.of());
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
                .mapToLong(group -> group.path("n").asLong())
                .sum();
    }

    private void readTooEarly(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_EPOCH)) {
            statement.setString(1, api.network());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean(2)) {
                    during.increment();
                    early.add(row.getLong(1) == pairs ? 0 : 1);
                }
            }
        }
    }

    /// Reads as people do.
    public long reads() {
        return reads.sum();
    }

    /// Looks at a moment at which a later epoch than the served one had rows.
    public long lookedDuring() {
        return during.sum();
    }

    /// Reads that saw anything else than what is there.
    public long wrong() {
        return wrong.sum();
    }

    /// Looks that would have been wrong had the newest epoch been served at once.
    public long wrongIfEarly() {
        return early.sum();
    }

    @Override
    public void close() {
        wanted = false;
        threads.shutdownNow();
    }
}
