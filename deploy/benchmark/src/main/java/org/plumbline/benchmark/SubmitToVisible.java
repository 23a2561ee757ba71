package org.plumbline.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How long after its acknowledgement a session is in the comparison that a dashboard shows.
///
/// Each submission is one session with a pre and a 15-minute score of a new patient, so that the
/// comparison's number of pairs counts submissions. The figure is taken from outside: acknowledged
/// means that the 2xx has been read, visible that a GET has answered with the pair in it.
public final class SubmitToVisible {

    private static final String COMPARISON =
            "/api/v1/comparisons?condition=carpal-tunnel-syndrome&instrument=nrs-pain&timepoint=minute-15";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GIVE_UP = Duration.ofSeconds(60);

    private final Platform platform;
    private final String network;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> visible = new ArrayList<>();
    private final AtomicLong refused = new AtomicLong();

    SubmitToVisible(Platform platform, String network) {
        this.platform = platform;
        this.network = network;
    }

    /// Arguments: repository root, submissions per second, seconds, seconds of warm-up at a fifth
    /// of the rate and again at the whole.
    public static void main(String[] arguments) throws InterruptedException {
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        int warmUp = Integer.parseInt(arguments[3]);
        Platform platform = Platform.local(Path.of(arguments[0]));
        // gently first: right after a start the services still compile what they run
        new SubmitToVisible(platform, "benchmark-warm-up").run(Math.ceilDiv(rate, 5), warmUp);
        new SubmitToVisible(platform, "benchmark-warm-up").run(rate, warmUp);
        Latencies latencies = new SubmitToVisible(platform, "benchmark").run(rate, seconds);
        System.out.printf(
                "submit-to-visible at %d sessions/s for %d s: %s%n", rate, seconds, latencies);
    }

    Latencies run(int rate, int seconds) throws InterruptedException {
        int submissions = rate * seconds;
        long before = pairs();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor();
                var pacer = Executors.newSingleThreadScheduledExecutor()) {
            var next = new AtomicLong();
            var pacing =
                    pacer.scheduleAtFixedRate(
                            () -> {
                                long k = next.getAndIncrement();
                                if (k < submissions) {
                                    clients.execute(() -> submit(k));
                                }
                            },
                            0,
                            1_000_000_000L / rate,
                            TimeUnit.NANOSECONDS);
            watch(before, submissions, Duration.ofSeconds(seconds).plus(GIVE_UP));
            pacing.cancel(false);
        }
        if (refused.get() > 0 || visible.size() < submissions) {
            throw new IllegalStateException(
                    "%d refused, %d of %d visible"
                            .formatted(refused.get(), visible.size(), submissions));
        }
        return Latencies.between(acknowledged, visible);
    }

    private void watch(long before, int submissions, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (visible.size() < submissions && System.nanoTime() < deadline) {
            long counted = pairs() - before;
            long now = System.nanoTime();
            while (visible.size() < counted) {
                visible.add(now);
            }
            Thread.sleep(POLL);
        }
    }

    private void submit(long k) {
        String id = run + "-" + k;
        var answer =
                platform.put(
                        "/api/v1/clinics/bench-" + k % 8 + "/sessions/" + id,
                        session(id, k),
                        network);
        long now = System.nanoTime();
        if (answer.statusCode() == 201) {
            acknowledged.add(now);
        } else {
            refused.incrementAndGet();
            System.err.println(answer.statusCode() + " " + answer.body());
        }
    }

    private static String session(String id, long k) {
        String modality =
                List.of("neural-therapy", "perineural-injection", "dry-needling", "acupuncture")
                        .get((int) (k % 4));
        return """
        {"patient": "%1$s", "condition": "carpal-tunnel-syndrome", "modality": "%2$s", "startedAt": "%3$s",
         "scores": [{"id": "%1$s-pre", "instrument": "nrs-pain", "timing": "pre", "value": %4$d},
                    {"id": "%1$s-p15", "instrument": "nrs-pain", "timing": "post", "minutesAfter": 15, "value": %5$d}]}
        """
                .formatted(id, modality, Instant.now().minusSeconds(60), 4 + k % 7, k % 5);
    }

    private long pairs() {
        var answer = platform.get(COMPARISON, network);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "comparison: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode groups = JsonMapper.shared().readTree(answer.body()).path("groups");
        return groups.valueStream().mapToLong(group -> group.path("n").asLong()).sum();
    }
}
