package org.plumbline.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells a person, a line at a time; when nothing happens for a while, what is being waited for.
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long REMIND_SECONDS = 8;

    private final PrintStream out;
    private final Set<String> underWay = new TreeSet<>();
    private final ScheduledExecutorService reminder =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    TerminalProgress(PrintStream out) {
        this.out = out;
        var _ =
                reminder.scheduleAtFixedRate(
                        this::remind, REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void waiting(String forWhat) {
        out.println("  " + forWhat);
    }

    @Override
    public synchronized void alreadyRunning(Part part) {
        line(part, "was running");
    }

    @Override
    public synchronized void starting(Part part) {
        underWay.add(part.name());
    }

    @Override
    public synchronized void ready(Part part, Duration after) {
        underWay.remove(part.name());
        line(part, "ready after %.1f s".formatted(after.toMillis() / 1000.0));
    }

    @Override
    public synchronized void failed(Part part, String because) {
        underWay.remove(part.name());
        line(part, "FAILED");
    }

    @Override
    public synchronized void stopped(Part part) {
        line(part, "stopped");
    }

    @Override
    public void close() {
        reminder.shutdownNow();
    }

    private synchronized void remind() {
        if (!underWay.isEmpty()) {
            out.println("  … waiting for " + String.join(", ", underWay));
        }
    }

    private void line(Part part, String text) {
        out.printf("  %-18s %s%n", part.name(), text);
    }
}
