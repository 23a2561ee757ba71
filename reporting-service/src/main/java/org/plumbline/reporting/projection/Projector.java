package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.database.DedicatedConnections;
import org.plumbline.reporting.kafka.KafkaClients;
import org.plumbline.reporting.projection.ProjectionStatus.Activity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the tables equal to the topic, from becoming the one that projects to losing that or to a
/// failure. It leaves nothing behind that a next run would need but the tables: an update is
/// applied where it is newer, and what is applied and how far is written in one transaction.
///
/// The lock that makes it the one that projects belongs to the very connection that writes, so it
/// cannot write without it.
@Component
class Projector {
    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final long SUCCESSION_NANOS = Duration.ofMillis(200).toNanos();
    private static final long IDENTITY_CHECK_NANOS = Duration.ofSeconds(20).toNanos();

    private final CellsTopic topics;
    private final KafkaClients clients;
    private final CellDecoder decoder;
    private final DedicatedConnections connections;
    private final ProjectionStore store;
    private final Succession succession;
    private final ProjectionStatus status;
    private final ProjectionMeters meters;
    private @Nullable TopicIdentity seen;
    private Map<Integer, Long> endsAtStart = Map.of();

    Projector(
            CellsTopic topics,
            KafkaClients clients,
            CellDecoder decoder,
            DedicatedConnections connections,
            ProjectionStore store,
            Succession succession,
            ProjectionStatus status,
            ProjectionMeters meters) {
        this.topics = topics;
        this.clients = clients;
        this.decoder = decoder;
        this.connections = connections;
        this.store = store;
        this.succession = succession;
        this.status = status;
        this.meters = meters;
    }

    /// Projects until told to stop, or until the topic is another one than at the beginning.
    void run(StopSignal stop) throws SQLException {
        TopicIdentity topic = topics.ensured();
        if (!topic.equals(seen)) {
            endsAtStart = topics.ends(topic);
            seen = topic;
        }
        try (Connection connection = connections.open("reporting-projection", PATIENCE)) {
            while (!stop.isGiven() && !store.tryLock(connection)) {
                status.is(Activity.STANDBY);
                status.reached(store.places(connection, topic), endsAtStart);
                status.serves(store.generation(connection).served());
                stop.await(STANDBY);
            }
            if (!stop.isGiven()) {
                project(connection, topic, stop);
            }
        }
    }

    private void project(Connection connection, TopicIdentity topic, StopSignal stop)
            throws SQLException {
        Map<Integer, Place> places = store.places(connection, topic);
        try (CellReader reader =
                new CellReader(
                        clients.committedReader("projection", CellReader.POLL_RECORDS),
                        decoder,
                        topic,
                        places)) {
            Changeover changeover = new Changeover(connection);
            long checked = System.nanoTime();
            while (!stop.isGiven()) {
                step(connection, topic, reader);
                changeover.step(reader);
                if (System.nanoTime() - checked > IDENTITY_CHECK_NANOS) {
                    if (!topic.equals(topics.current())) {
                        return;
                    }
                    checked = System.nanoTime();
                }
            }
        }
    }

    private void step(Connection connection, TopicIdentity topic, CellReader reader)
            throws SQLException {
        Batch batch = reader.next();
        if (!batch.isEmpty()) {
            int news = store.apply(connection, topic, batch);
            reader.applied(batch);
            meters.applied(batch, news);
        }
        status.is(Activity.PROJECTING);
        status.lagIs(reader.lag());
        status.reached(reader.applied(), endsAtStart);
    }

    /// From one generation of cells to the next, a little after each batch.
    private final class Changeover {
        private final Connection connection;
        private Generation generation;
        private boolean swept;
        private long looked = System.nanoTime() - SUCCESSION_NANOS;

        Changeover(Connection connection) throws SQLException {
            this.connection = connection;
            generation = store.generation(connection);
        }

        void step(CellReader reader) throws SQLException {
            if (!generation.settled()) {
                settle(reader);
            } else if (System.nanoTime() - looked >= SUCCESSION_NANOS) {
                succeed();
                looked = System.nanoTime();
            }
            if (!swept) {
                swept = store.sweep(connection) == 0;
            }
            status.serves(generation.served());
        }

        private void settle(CellReader reader) throws SQLException {
            if (ProjectionStatus.isReached(reader.applied(), endsAtStart)) {
                store.settle(connection);
            }
            generation = store.generation(connection);
            swept = false;
        }

        private void succeed() throws SQLException {
            OptionalLong successor = succession.successor(generation.served());
            if (successor.isPresent()) {
                store.serve(connection, successor.getAsLong());
                log.info("Epoch {} is served after {}", successor.getAsLong(), generation.served());
                generation = store.generation(connection);
                swept = false;
            }
        }
    }
}
