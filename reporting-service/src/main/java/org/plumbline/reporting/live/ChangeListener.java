package org.plumbline.reporting.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.database.DedicatedConnections;
import org.plumbline.reporting.projection.ChangeNotices;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears what any instance's projection has committed, and passes it to this instance's streams.
@Component
class ChangeListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WAIT_MS = 500;
    private static final int WAITS_PER_CHECK = 20;
    private static final long PAUSE_MS = 1_000;

    private final DedicatedConnections connections;
    private final ChangeNotices notices;
    private final LiveStreams streams;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    ChangeListener(DedicatedConnections connections, ChangeNotices notices, LiveStreams streams) {
        this.connections = connections;
        this.notices = notices;
        this.streams = streams;
    }

    @Override
    public void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stop = signal;
        thread = Thread.ofVirtual().name("change-listener").start(() -> run(signal));
    }

    private void run(CountDownLatch signal) {
        while (signal.getCount() > 0) {
            try (Connection connection = connections.open("reporting-live", PATIENCE)) {
                listen(connection, signal);
            } catch (SQLException | RuntimeException lost) {
                log.warn("Changes are not heard: {}", lost.getMessage());
                pause(signal);
            }
        }
    }

    private void listen(Connection connection, CountDownLatch signal) throws SQLException {
        execute(connection, "listen " + ChangeNotices.CHANNEL);
        streams.announceAnything();
        PGConnection listening = connection.unwrap(PGConnection.class);
        int waits = 0;
        while (signal.getCount() > 0) {
            PGNotification[] heard = listening.getNotifications(WAIT_MS);
            for (PGNotification notice : heard == null ? new PGNotification[0] : heard) {
                streams.announce(notices.read(notice.getParameter()));
            }
            if (++waits % WAITS_PER_CHECK == 0) {
                execute(connection, "select 1");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause(CountDownLatch signal) {
        try {
            var _ = signal.await(PAUSE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            signal.countDown();
        }
    }

    @Override
    public void stop() {
        stop.countDown();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
