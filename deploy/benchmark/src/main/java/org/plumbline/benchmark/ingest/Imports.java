package org.plumbline.benchmark.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// Sends files and waits for their reports.
final class Imports {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Service service;
    private int files;

    Imports(Service service) {
        this.service = service;
    }

    /// Rows per second, from the sending of the first byte until every report has been read that
    /// says completed.
    ///
    /// @param rows in all files together
    double perSecond(int atOnce, int rows)
            throws IOException, InterruptedException, ExecutionException {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            int patients = rows / atOnce / ImportFile.ROWS_PER_PATIENT;
            ImportFile file = new ImportFile("I" + files++, patients);
            byte[] csv = file.csv();
            calls.add(() -> imported(csv, file.rows()));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            int imported = 0;
            for (Future<Integer> file : threads.invokeAll(calls)) {
                imported += file.get();
            }
            return imported / ((System.nanoTime() - began) / 1e9);
        }
    }

    private int imported(byte[] csv, int rows) throws IOException, InterruptedException {
        String place = service.submit(csv);
        long end = System.nanoTime() + LIMIT.toNanos();
        JsonNode report = service.report(place);
        while (!hasEnded(report)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("the import does not end: " + report);
            }
            Thread.sleep(POLL);
            report = service.report(place);
        }
        if (report.path("recorded").asLong() != rows) {
            throw new IllegalStateException("not all of %d: %s".formatted(rows, report));
        }
        return rows;
    }

    private static boolean hasEnded(JsonNode report) {
        String status = report.path("status").asString();
        return status.equals("completed") || status.equals("failed");
    }
}
