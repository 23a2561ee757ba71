package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.reporting.projection.CellTables.Changed;
import org.springframework.stereotype.Component;

/// The projection's transactions: cells, offsets, versions and the announcement go in together or
/// not at all. Cells of an epoch that is not served yet are written and not announced.
@Component
class ProjectionStore {
    private static final long LOCK = 0x706c756d62_01L;

    private final CellTables tables;
    private final Generations generations;
    private final ChangeNotices notices;

    ProjectionStore(CellTables tables, Generations generations, ChangeNotices notices) {
        this.tables = tables;
        this.generations = generations;
        this.notices = notices;
    }

    /// Becomes the one that projects, for as long as the connection lives; false if another is.
    boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// The places in a topic that is (still) the one with that id; none where the topic is new.
    Map<Integer, Place> places(Connection connection, TopicIdentity topic) throws SQLException {
        Map<Integer, Place> places = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select partition, next_offset, leader_epoch from projection_offset
                        where topic = ? and topic_id = ?
                        """)) {
            statement.setString(1, topic.name());
            statement.setString(2, topic.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<Integer> leader =
                            Optional.ofNullable(rows.getObject(3, Integer.class));
                    places.put(rows.getInt(1), new Place(rows.getLong(2), leader));
                }
            }
        }
        return places;
    }

    Generation generation(Connection connection) throws SQLException {
        return generations.current(connection);
    }

    /// From now on a higher epoch has to be complete before it is served.
    void settle(Connection connection) throws SQLException {
        generations.settle(connection);
    }

    /// Deletes some rows that are served no more; 0 when none is left.
    int sweep(Connection connection) throws SQLException {
        return generations.sweep(connection);
    }

    /// Switches every question to an epoch, in one transaction: there is no instant at which some
    /// are answered from it and some from the one before.
    void serve(Connection connection, long epoch) throws SQLException {
        inTransaction(
                connection,
                () -> {
                    switchTo(connection, epoch);
                    return epoch;
                });
    }

    /// Applies a batch in one transaction and says how many of its cells were news.
    int apply(Connection connection, TopicIdentity topic, Batch batch) throws SQLException {
        return inTransaction(
                connection,
                () -> {
                    long served = served(connection, batch);
                    List<Changed> changed = tables.apply(connection, batch, served);
                    savePlaces(connection, topic, batch.places());
                    announce(
                            connection,
                            changed.stream().filter(row -> row.epoch() == served).toList());
                    return changed.size();
                });
    }

    private long served(Connection connection, Batch batch) throws SQLException {
        Generation generation = generations.current(connection);
        if (generation.settled() || batch.newestEpoch() <= generation.served()) {
            return generation.served();
        }
        switchTo(connection, batch.newestEpoch());
        return batch.newestEpoch();
    }

    private void switchTo(Connection connection, long epoch) throws SQLException {
        generations.serve(connection, epoch);
        for (String network : generations.networks(connection, epoch)) {
            notify(connection, Change.ofAnything(network, nextVersion(connection, network)));
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            rollBack(connection, failure);
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    private static void savePlaces(
            Connection connection, TopicIdentity topic, Map<Integer, Place> places)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into projection_offset (topic, partition, topic_id, next_offset, leader_epoch)
                        values (?, ?, ?, ?, ?)
                        on conflict (topic, partition) do update
                        set topic_id = excluded.topic_id, next_offset = excluded.next_offset,
                            leader_epoch = excluded.leader_epoch
                        """)) {
            for (Map.Entry<Integer, Place> place : new TreeMap<>(places).entrySet()) {
                statement.setString(1, topic.name());
                statement.setInt(2, place.getKey());
                statement.setString(3, topic.id());
                statement.setLong(4, place.getValue().offset());
                statement.setObject(5, place.getValue().leaderEpoch().orElse(null), Types.INTEGER);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void announce(Connection connection, List<Changed> changed) throws SQLException {
        Map<String, Set<ChangedFigures>> byNetwork = new TreeMap<>();
        for (Changed row : changed) {
            byNetwork.computeIfAbsent(row.network(), _ -> new LinkedHashSet<>()).add(row.figures());
        }
        for (Map.Entry<String, Set<ChangedFigures>> entry : byNetwork.entrySet()) {
            long version = nextVersion(connection, entry.getKey());
            notify(connection, new Change(entry.getKey(), version, entry.getValue()));
        }
    }

    private static long nextVersion(Connection connection, String network) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into network_version (network, version)
                        values (?, (extract(epoch from clock_timestamp()) * 1000)::bigint)
                        on conflict (network) do update
                        set version = greatest(network_version.version + 1, excluded.version)
                        returning version
                        """)) {
            statement.setString(1, network);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void notify(Connection connection, Change change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, ChangeNotices.CHANNEL);
            statement.setString(2, notices.write(change));
            statement.execute();
        }
    }
}
