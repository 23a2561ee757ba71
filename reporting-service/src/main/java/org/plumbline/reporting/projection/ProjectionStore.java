package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.reporting.projection.CellTables.Changed;
import org.springframework.stereotype.Component;

/// The projection's transactions: cells, offsets, versions and the announcement go in together or
/// not at all.
@Component
class ProjectionStore {
    private static final long LOCK = 0x706c756d62_01L;

    private final CellTables tables;
    private final ChangeNotices notices;

    ProjectionStore(CellTables tables, ChangeNotices notices) {
        this.tables = tables;
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

    /// The offsets of a topic that is (still) the one with that id; none where the topic is new.
    Map<Integer, Long> offsets(Connection connection, TopicIdentity topic) throws SQLException {
        Map<Integer, Long> offsets = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select partition, next_offset from projection_offset
                        where topic = ? and topic_id = ?
                        """)) {
            statement.setString(1, topic.name());
            statement.setString(2, topic.id());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    offsets.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
        return offsets;
    }

    /// Applies a batch in one transaction and says how many of its cells were news.
    int apply(Connection connection, TopicIdentity topic, Batch batch) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<Changed> changed = tables.apply(connection, batch);
            saveOffsets(connection, topic, batch.offsets());
            announce(connection, changed);
            connection.commit();
            return changed.size();
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

    private static void saveOffsets(
            Connection connection, TopicIdentity topic, Map<Integer, Long> offsets)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into projection_offset (topic, partition, topic_id, next_offset)
                        values (?, ?, ?, ?)
                        on conflict (topic, partition) do update
                        set topic_id = excluded.topic_id, next_offset = excluded.next_offset
                        """)) {
            for (Map.Entry<Integer, Long> offset : new TreeMap<>(offsets).entrySet()) {
                statement.setString(1, topic.name());
                statement.setInt(2, offset.getKey());
                statement.setString(3, topic.id());
                statement.setLong(4, offset.getValue());
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
