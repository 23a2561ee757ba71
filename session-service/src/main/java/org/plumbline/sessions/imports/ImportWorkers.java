package org.plumbline.sessions.imports;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Works imports through in the background, a few at a time, those first that an earlier process
/// left unfinished. A failure is tried again, more and more slowly.
@Component
class ImportWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Importer importer;
    private final Uploads uploads;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<UUID> known = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ExecutorService threads;

    ImportWorkers(Importer importer, Uploads uploads) {
        this.importer = importer;
        this.uploads = uploads;
    }

    @Override
    public void start() {
        threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("import-", 0).factory());
        uploads.unfinished().forEach(queued -> submit(queued.network(), queued.id()));
    }

    /// Takes on an import; once, however often it is asked.
    void submit(String network, UUID id) {
        ExecutorService running = threads;
        if (running != null && known.add(id)) {
            running.execute(() -> work(network, id));
        }
    }

    private void work(String network, UUID id) {
        Duration pause = Duration.ofMillis(500);
        try {
            places.acquire();
            try {
                while (!finished(network, id)) {
                    Thread.sleep(pause);
                    pause = longer(pause);
                }
            } finally {
                places.release();
                known.remove(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private boolean finished(String network, UUID id) {
        try {
            importer.run(network, id, this::isRunning);
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Import {} waits for the database: {}", id, e.getClass().getSimpleName());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Import {} met a fault of ours: {}", id, e.getClass().getName());
            return !isRunning();
        }
    }

    @Override
    public void stop() {
        ExecutorService running = threads;
        threads = null;
        known.clear();
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(5, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
