package org.plumbline.sessions.relay;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/// Runs the shards' relays from the application's start to its end. Starting waits for nothing: the
/// service takes writes whether or not Kafka is there.
final class RelayThreads implements SmartLifecycle {

    private static final long ORDERLY_MILLIS = 5_000;

    private final List<ShardRelay> relays;
    private final List<Thread> threads = new ArrayList<>();

    RelayThreads(List<ShardRelay> relays) {
        this.relays = relays;
    }

    @Override
    public void start() {
        for (int shard = 0; shard < relays.size(); shard++) {
            threads.add(
                    Thread.ofPlatform().daemon().name("relay-" + shard).start(relays.get(shard)));
        }
    }

    @Override
    public void stop() {
        relays.forEach(ShardRelay::stop);
        threads.forEach(RelayThreads::end);
        threads.clear();
    }

    /// A relay that waits for an answer of Kafka's is interrupted; what it leaves open its
    /// successor aborts.
    private static void end(Thread thread) {
        try {
            thread.join(ORDERLY_MILLIS);
            thread.interrupt();
            thread.join(ORDERLY_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    /// Before the web server starts, after it has ended.
    @Override
    public int getPhase() {
        return 0;
    }
}
