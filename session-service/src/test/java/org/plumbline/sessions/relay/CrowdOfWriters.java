package org.plumbline.sessions.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Sixteen writers at once, who pause between writing and committing, so that entries become
/// visible in another order than they were numbered in. Each revises records of its own.
final class CrowdOfWriters implements AutoCloseable {

    private static final int WRITERS = 16;
    private static final int RECORDS = 5;

    private final RelayWorld world;
    private final long seed;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

    CrowdOfWriters(RelayWorld world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    CompletableFuture<Void> write(int transactions) {
        CountDownLatch begin = new CountDownLatch(WRITERS);
        List<CompletableFuture<Void>> writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(writer ->
                                CompletableFuture.runAsync(
                                        () -> write(writer, transactions, begin), threads))
                        .toList();
        return CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
    }

    private void write(int writer, int transactions, CountDownLatch begin) {
        SplittableRandom random = new SplittableRandom(seed + writer);
        try (Connection connection = world.connect()) {
            connection.setAutoCommit(false);
            begin.countDown();
            begin.await();
            for (int i = 0; i < transactions; i++) {
                transaction(connection, writer, i, random);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void transaction(
            Connection connection, int writer, int number, SplittableRandom random)
            throws SQLException, InterruptedException {
        int patient = writer * RECORDS + number % RECORDS;
        long revision = number / RECORDS + 1L;
        Journalling.session(connection, "S-" + patient, revision, Journalling.patientKey(patient));
        Thread.sleep(pause(random));
        Journalling.score(connection, "C-" + patient, revision, Journalling.patientKey(patient));
        Journalling.commit(connection);
    }

    /// Mostly short, now and then long.
    private static long pause(SplittableRandom random) {
        return random.nextInt(40) == 0 ? 150 + random.nextInt(200) : random.nextInt(6);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
