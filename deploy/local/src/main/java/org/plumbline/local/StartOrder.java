package org.plumbline.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Starts parts at once that do not need each other, each as soon as what it needs is ready.
final class StartOrder {
    private final Progress progress;
    private final Map<String, CompletableFuture<Boolean>> outcomes = new LinkedHashMap<>();
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    StartOrder(Progress progress) {
        this.progress = progress;
    }

    /// Returns when every part is ready.
    ///
    /// @param parts needed before needing; a needed part that is not among them is ready already
    /// @throws StartFailure once the rest is ready, if some part cannot be
    void start(List<Part> parts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                CompletableFuture<?>[] needed = needed(part).toArray(CompletableFuture<?>[]::new);
                outcomes.put(
                        part.name(),
                        CompletableFuture.allOf(needed)
                                .thenApplyAsync(_ -> startIfPossible(part), threads));
            }
            outcomes.values().forEach(CompletableFuture::join);
        }
        if (!failures.isEmpty()) {
            throw new StartFailure(failures);
        }
    }

    private Stream<CompletableFuture<Boolean>> needed(Part part) {
        return part.needs().stream().flatMap(name -> Stream.ofNullable(outcomes.get(name)));
    }

    private boolean startIfPossible(Part part) {
        if (!needed(part).allMatch(CompletableFuture::join)) {
            return fail(part, "not started, because something it needs did not");
        }
        long began = System.nanoTime();
        tell(() -> progress.starting(part));
        try {
            part.start();
        } catch (RuntimeException e) {
            return fail(part, String.valueOf(e.getMessage()));
        }
        Duration after = Duration.ofNanos(System.nanoTime() - began);
        tell(() -> progress.ready(part, after));
        return true;
    }

    private boolean fail(Part part, String because) {
        failures.put(part.name(), because);
        tell(() -> progress.failed(part, because));
        return false;
    }

    private synchronized void tell(Runnable what) {
        what.run();
    }
}
