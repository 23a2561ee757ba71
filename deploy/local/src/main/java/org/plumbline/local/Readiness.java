package org.plumbline.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Waits for parts that run already: one that lost what it needs finds it again after a while.
final class Readiness {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 200;

    private Readiness() {}

    /// Returns the parts that ended meanwhile.
    ///
    /// @throws StartFailure naming the parts that run on but do not become ready
    static List<Part> await(List<Part> parts, Progress progress) {
        long end = System.nanoTime() + LIMIT.toNanos();
        List<Part> ended = new ArrayList<>();
        Map<String, String> failures = new TreeMap<>();
        for (Part part : parts) {
            if (!part.isReady()) {
                progress.waiting(part.name() + " runs, but is not ready; waiting for it");
            }
            while (!part.isReady()) {
                if (part.running().isEmpty()) {
                    ended.add(part);
                    break;
                }
                if (System.nanoTime() > end) {
                    String because = because(part);
                    failures.put(part.name(), because);
                    progress.failed(part, because);
                    break;
                }
                pause();
            }
        }
        if (!failures.isEmpty()) {
            throw new StartFailure(failures);
        }
        return ended;
    }

    private static String because(Part part) {
        return String.valueOf(new PartFailed("runs, but is not ready", part.log()).getMessage());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
