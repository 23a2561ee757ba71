package org.plumbline.benchmark.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Everything once, each peer right beside what it is compared with. Before each measurement the
/// relay has nothing left to do and PostgreSQL has made a checkpoint.
final class Round {

    static final int ROWS_PER_SECOND = 5_000;

    private static final int CLIENTS = 8;
    private static final int BATCH_CLIENTS = 4;

    private final Bench bench;
    private final Duration time;
    private final int rows;
    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);
    private final Map<String, Long> failures = new TreeMap<>();

    /// What a round works on; its counters go on from round to round, so that no id comes twice.
    record Bench(
            OwnPlatform platform,
            Service service,
            Imports imports,
            Relay relay,
            ClinicTopics topics,
            RawTables tables,
            RawDrain drain,
            AtomicLong numbers) {}

    private interface Opening {
        ClosedLoop.Client open() throws SQLException;
    }

    private interface Work {
        Load of(List<ClosedLoop.Client> clients) throws InterruptedException, ExecutionException;
    }

    /// @param seconds of each measurement that has no end of its own; a file has 5 000 rows for
    ///   each
    Round(Bench bench, int seconds) {
        this.bench = bench;
        this.time = Duration.ofSeconds(seconds);
        this.rows = seconds * ROWS_PER_SECOND;
    }

    Rounds.Figures run()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        singles();
        bulk();
        relay();
        return new Rounds.Figures(
                Collections.unmodifiableMap(values), Collections.unmodifiableMap(failures));
    }

    private void singles() throws SQLException, InterruptedException, ExecutionException {
        Load raw = forTime(() -> new RawWriter(bench.tables(), bench.numbers()));
        note(Measure.RAW_WRITE, raw.perSecond());
        note(Measure.RAW_WRITE_P99, raw.p99());
        Load scores = forTime(() -> clinic(Submission::score));
        long behind = bench.relay().behind();
        note(Measure.SCORE, scores.perSecond());
        note(Measure.SCORE_P99, scores.p99());
        note(Measure.BEHIND, (double) behind);
        Load sessions = forTime(() -> clinic(Submission::session));
        note(Measure.SESSION, sessions.perSecond());
        note(Measure.SESSION_P99, sessions.p99());
    }

    private void bulk() throws IOException, SQLException, InterruptedException, ExecutionException {
        Load raw =
                with(
                        BATCH_CLIENTS,
                        () -> new RawBatchWriter(bench.tables(), bench.numbers()),
                        clients -> ClosedLoop.times(clients, rows / RawBatchWriter.BATCH));
        note(Measure.RAW_BULK, raw.perSecond() * RawBatchWriter.BATCH);
        settle();
        note(Measure.IMPORT, bench.imports().perSecond(1, rows));
        settle();
        note(Measure.IMPORT_TWO, bench.imports().perSecond(2, rows));
    }

    private void relay()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        settle();
        Map<TopicPartition, Long> begin = bench.topics().ends();
        try (RelayHold hold = RelayHold.take(bench.platform().database())) {
            note(Measure.IMPORT_ALONE, bench.imports().perSecond(1, rows));
            bench.platform().checkpoint();
            note(Measure.RELAY, bench.relay().drainAfter(hold));
        }
        List<ConsumerRecord<String, byte[]>> published = bench.topics().since(begin, rows);
        settle();
        note(Measure.RAW_DRAIN, bench.drain().perSecond(published));
    }

    private Clinic clinic(LongFunction<Submission> submissions) {
        return new Clinic(bench.service(), submissions, bench.numbers());
    }

    private Load forTime(Opening opening)
            throws SQLException, InterruptedException, ExecutionException {
        return with(CLIENTS, opening, clients -> ClosedLoop.forTime(clients, time));
    }

    private Load with(int count, Opening opening, Work work)
            throws SQLException, InterruptedException, ExecutionException {
        settle();
        List<ClosedLoop.Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                clients.add(opening.open());
            }
            Load load = work.of(clients);
            load.failures().forEach((what, times) -> failures.merge(what, times, Long::sum));
            return load;
        } finally {
            for (ClosedLoop.Client client : clients) {
                client.close();
            }
        }
    }

    private void settle() throws SQLException, InterruptedException {
        bench.relay().awaitIdle();
        bench.platform().checkpoint();
    }

    private void note(Measure measure, double value) {
        values.put(measure, value);
        System.err.println(
                "  " + measure.title() + ": " + Spread.number(value) + measure.unit().text());
    }
}
