package org.plumbline.benchmark.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Bars G8 and G9: the way of a record into the journal and on to Kafka, beside the bare tools on
/// the same PostgreSQL and Kafka.
public final class IngestBenchmark {

    private static final int WARM_UP = 2;
    private static final int FEWEST = 3;
    private static final String NETWORK = "benchmark";

    private IngestBenchmark() {}

    /// Arguments: rounds, seconds of a measurement, a folder for the platform's home, which is kept
    /// if the run fails. A missed bar is no failure of the run; an answer that was no 2xx is.
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        if (rounds < 1 || seconds < 1) {
            throw new IllegalArgumentException("at least one round of at least one second");
        }
        OwnPlatform platform = OwnPlatform.start(Path.of(arguments[2]));
        boolean done = false;
        try {
            Map<String, Long> failures = measure(platform, rounds, seconds);
            if (!failures.isEmpty()) {
                throw new IllegalStateException("answers that were no 2xx: " + failures);
            }
            done = true;
        } finally {
            platform.stop();
            if (done) {
                platform.delete();
            } else {
                System.err.println("logs are kept in " + platform.home());
            }
        }
    }

    private static Map<String, Long> measure(OwnPlatform platform, int rounds, int seconds)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        String servers = platform.platform().bootstrapServers();
        Service service = new Service(platform.platform(), NETWORK);
        String rateLimit = service.rateLimit();
        try (RawTables tables = RawTables.create(platform.database());
                RawDrain drain = new RawDrain(tables, servers);
                ClinicTopics topics = new ClinicTopics(servers)) {
            Round.Bench bench =
                    new Round.Bench(
                            platform,
                            service,
                            new Imports(service),
                            new Relay(platform.database()),
                            topics,
                            tables,
                            drain,
                            new AtomicLong());
            warmUp(bench, seconds);
            Rounds figures = new Rounds();
            for (int i = 1; i <= rounds; i++) {
                System.err.println("round " + i + " of " + rounds);
                figures.add(new Round(bench, seconds).run());
            }
            report(figures, rounds, seconds, rateLimit);
            return figures.failures();
        }
    }

    private static void warmUp(Round.Bench bench, int seconds)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        for (int i = 1; i <= WARM_UP; i++) {
            System.err.println("warm-up " + i + " of " + WARM_UP);
            Map<String, Long> failures = new Round(bench, seconds).run().failures();
            if (!failures.isEmpty()) {
                System.err.println("  answers that were no 2xx: " + failures);
            }
        }
    }

    private static void report(Rounds figures, int rounds, int seconds, String rateLimit) {
        Table table = new Table(Bar.ALL, figures);
        System.out.printf(
                """

                %d rounds of %d s and %s rows a file, after %d of warm-up; raw and product take turns.
                The network's rate limit was set by configuration to %s (60 000 a minute as shipped).
                Of the platform ran the session-service with its relay, PostgreSQL, Kafka, registry and issuer.
                Journal rows the relay was behind when the score PUTs ended: %s (%s).

                %s

                """,
                rounds,
                seconds,
                Spread.number(seconds * Round.ROWS_PER_SECOND),
                WARM_UP,
                rateLimit,
                Spread.number(figures.of(Measure.BEHIND).median()),
                figures.of(Measure.BEHIND).range(),
                table.markdown());
        if (rounds < FEWEST) {
            System.out.println("Fewer than three rounds: a trial, no measurement.");
        }
        System.out.println(verdict(table.missed()));
    }

    private static String verdict(List<String> missed) {
        return missed.isEmpty()
                ? "Every bar was reached."
                : missed.stream().collect(Collectors.joining("\n", "Not reached:\n", ""));
    }
}
