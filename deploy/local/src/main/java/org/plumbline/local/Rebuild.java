package org.plumbline.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// The way from one epoch of the figures to the next, once its stream runs.
final class Rebuild {
    /// Until the dashboards show the new epoch; what takes longer is waited for by the next
    /// command.
    private static final Duration LIMIT = Duration.ofHours(1);

    private static final Duration REPUBLISHING_LIMIT = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 100;

    private final Installation installation;
    private final Management management;

    Rebuild(Installation installation) {
        this.installation = installation;
        this.management = new Management(installation.ports());
    }

    /// Waits until the clinic topics hold the whole journal, so that an epoch that begins now is
    /// served with all that was acknowledged.
    void awaitPublished() {
        await(
                REPUBLISHING_LIMIT,
                () -> management.unpublished().orElse(1) == 0,
                "the session-service has not published everything within "
                        + REPUBLISHING_LIMIT.toMinutes()
                        + " minutes; see its log");
    }

    /// Waits until the dashboards show the epoch, and removes what those before it have left.
    void finish(String bootstrapServers) {
        Epochs epochs = installation.epochs();
        StreamEpoch epoch = epochs.kept();
        await(
                LIMIT,
                () -> management.served().orElse(0) >= epoch.number(),
                "epoch "
                        + epoch.number()
                        + " is not complete yet; the figures are those of before until it is. Run deploy/local/rebuild or up again to wait for it.");
        new OldEpochs(bootstrapServers, installation.stores()).removeBelow(epoch.number());
        epochs.keep(epoch.finished());
    }

    private static void await(Duration limit, BooleanSupplier reached, String otherwise) {
        long end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
