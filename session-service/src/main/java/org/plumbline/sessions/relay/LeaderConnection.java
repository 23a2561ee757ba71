package org.plumbline.sessions.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The one connection of a shard's relay. It holds the shard's advisory lock for as long as it
/// lives, and everything a leader reads or writes in the database goes through it: a relay whose
/// lock is gone has no connection left to move the cursor with. It comes from no pool, since a pool
/// would hand the lock to somebody else.
final class LeaderConnection implements AutoCloseable {

    /// The first half of the advisory lock's key; the second is the shard.
    static final int LOCK_CLASS = 0x504c4d42;

    private static final int SCAN_ROWS = 10_000;

    private final Shard shard;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private LeaderConnection(Shard shard, Connection connection) {
        this.shard = shard;
        this.connection = connection;
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    static LeaderConnection open(JdbcConnectionDetails database, Shard shard) throws SQLException {
        Properties settings = new Properties();
        put(settings, "user", database.getUsername());
        put(settings, "password", database.getPassword());
        settings.setProperty("ApplicationName", "relay-" + shard.number());
        settings.setProperty("targetServerType", "primary");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("socketTimeout", "60");
        return new LeaderConnection(
                shard, DriverManager.getConnection(database.getJdbcUrl(), settings));
    }

    private static void put(Properties settings, String name, @Nullable String value) {
        if (value != null) {
            settings.setProperty(name, value);
        }
    }

    /// Takes the shard's lock if nobody holds it, and from then on listens for new entries.
    boolean tryLead() {
        boolean leads =
                jdbc.sql("select pg_try_advisory_lock(?, ?)")
                        .param(LOCK_CLASS)
                        .param(shard.number())
                        .query(Boolean.class)
                        .single();
        if (leads) {
            jdbc.sql("listen journal").update();
        }
        return leads;
    }

    /// Returns when a writer has committed, or after `atMost`.
    void awaitEntries(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
    }

    /// Whether the journal's transaction ids are of this database cluster. Those of a dump restored
    /// elsewhere are not: new entries would sort before old ones.
    boolean hasOwnTransactionIds() {
        return jdbc.sql(
                        """
                        select coalesce(
                          (select xid from journal order by xid desc limit 1) < pg_snapshot_xmax(pg_current_snapshot()),
                          true)\
                        """)
                .query(Boolean.class)
                .single();
    }

    JournalPosition cursor() {
        jdbc.sql(
                        "insert into relay_cursor (shard, xid, id) values (?, '0', 0) on conflict do nothing")
                .param(shard.number())
                .update();
        return jdbc.sql("select xid::text as transaction, id from relay_cursor where shard = ?")
                .param(shard.number())
                .query((row, number) -> position(row))
                .single();
    }

    JournalPosition newestEntry() {
        return jdbc.sql(
                        "select xid::text as transaction, id from journal order by journal.xid desc, journal.id desc limit 1")
                .query((row, number) -> position(row))
                .optional()
                .orElse(JournalPosition.START);
    }

    // The names in "order by" are qualified: an output column called xid would be sorted as the
    // text that it is.

    /// The next entries, in order. An entry appears only when no transaction that is still open can
    /// put one before it.
    List<JournalEntry> after(JournalPosition cursor, int limit) {
        return jdbc.sql(
                        """
                        select xid::text as transaction, id, kind, network, clinic, record_id, revision, patient_key, status,
                               content::text as content
                        from journal
                        where (xid, id) > (cast(:xid as xid8), :id)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by journal.xid, journal.id
                        limit :limit\
                        """)
                .param("xid", Long.toString(cursor.xid()))
                .param("id", cursor.id())
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /// The published entry of one revision.
    Optional<JournalEntry> find(
            RecordKind kind, String network, String clinic, String recordId, long revision) {
        return jdbc.sql(
                        """
                        select xid::text as transaction, id, kind, network, clinic, record_id, revision, patient_key, status,
                               content::text as content
                        from journal
                        where network = :network and clinic = :clinic and kind = :kind and record_id = :recordId
                          and revision = :revision and patient_key is not null\
                        """)
                .param("network", network)
                .param("clinic", clinic)
                .param("kind", kind.column())
                .param("recordId", recordId)
                .param("revision", revision)
                .query((row, number) -> entry(row))
                .optional();
    }

    /// Tells of every published entry of a kind after `from`, up to and with `to`, in order.
    void scan(
            RecordKind kind,
            JournalPosition from,
            JournalPosition to,
            Consumer<PublishedEntry> reader) {
        transaction.executeWithoutResult(status ->
                jdbc.sql(
                                """
                                select xid::text as transaction, id, patient_key
                                from journal
                                where (xid, id) > (cast(:fromXid as xid8), :fromId)
                                  and (xid, id) <= (cast(:toXid as xid8), :toId)
                                  and kind = :kind and patient_key is not null
                                order by journal.xid, journal.id\
                                """)
                        .withFetchSize(SCAN_ROWS)
                        .param("fromXid", Long.toString(from.xid()))
                        .param("fromId", from.id())
                        .param("toXid", Long.toString(to.xid()))
                        .param("toId", to.id())
                        .param("kind", kind.column())
                        .query(telling(reader)));
    }

    private static RowCallbackHandler telling(Consumer<PublishedEntry> reader) {
        return row ->
                reader.accept(new PublishedEntry(position(row), row.getString("patient_key")));
    }

    /// Which patient's an entry is, and where it stands.
    record PublishedEntry(JournalPosition position, String patientKey) {}

    /// Moves the cursor, and with it what is known of the partitions.
    ///
    /// @throws LeadershipLost where somebody else has moved it
    void move(JournalPosition from, JournalPosition to, Map<TopicPartition, PartitionEnd> ends) {
        transaction.executeWithoutResult(status -> {
            move(from, to);
            ends.forEach(this::remember);
            publishedUpTo(to);
            forgetOldest();
        });
    }

    /// Puts what Kafka was found to hold in the place of what was remembered.
    void restart(JournalPosition from, JournalPosition to, Map<TopicPartition, PartitionEnd> ends) {
        transaction.executeWithoutResult(status -> {
            move(from, to);
            jdbc.sql("delete from relay_partition where shard = ?").param(shard.number()).update();
            jdbc.sql("delete from relay_publication where shard = ?")
                    .param(shard.number())
                    .update();
            ends.forEach(this::remember);
            publishedUpTo(to);
        });
    }

    private void move(JournalPosition from, JournalPosition to) {
        int moved =
                jdbc.sql(
                                """
                                update relay_cursor set xid = cast(:toXid as xid8), id = :toId
                                where shard = :shard and (xid, id) = (cast(:fromXid as xid8), :fromId)\
                                """)
                        .param("toXid", Long.toString(to.xid()))
                        .param("toId", to.id())
                        .param("shard", shard.number())
                        .param("fromXid", Long.toString(from.xid()))
                        .param("fromId", from.id())
                        .update();
        if (moved != 1) {
            throw new LeadershipLost("the cursor is not where this relay left it");
        }
    }

    private void remember(TopicPartition partition, PartitionEnd end) {
        jdbc.sql(
                        """
                        insert into relay_partition (shard, topic, partition, next_offset, journal_id)
                        values (?, ?, ?, ?, ?)
                        on conflict (shard, topic, partition)
                        do update set next_offset = excluded.next_offset, journal_id = excluded.journal_id\
                        """)
                .param(shard.number())
                .param(partition.topic())
                .param(partition.partition())
                .param(end.nextOffset())
                .param(end.journalId())
                .update();
    }

    /// Notes which offsets now hold everything up to a place.
    private void publishedUpTo(JournalPosition place) {
        jdbc.sql(
                        """
                        insert into relay_publication (shard, xid, id, ends)
                        select :shard, cast(:xid as xid8), :id,
                               coalesce(jsonb_agg(jsonb_build_array(topic, partition, next_offset)), '[]')
                        from relay_partition where shard = :shard\
                        """)
                .param("shard", shard.number())
                .param("xid", Long.toString(place.xid()))
                .param("id", place.id())
                .update();
    }

    /// Of those that are an hour old, twice as many as are added, so that they never heap up.
    private void forgetOldest() {
        jdbc.sql(
                        """
                        delete from relay_publication p
                        using (select shard, xid, id from relay_publication where shard = :shard
                               order by xid, id limit 2) oldest
                        where p.shard = oldest.shard and p.xid = oldest.xid and p.id = oldest.id
                          and p.published_at < now() - interval '1 hour'\
                        """)
                .param("shard", shard.number())
                .update();
    }

    private static JournalPosition position(ResultSet row) throws SQLException {
        return new JournalPosition(Long.parseLong(row.getString("transaction")), row.getLong("id"));
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                position(row),
                RecordKind.of(row.getString("kind")),
                row.getString("network"),
                row.getString("clinic"),
                row.getString("record_id"),
                row.getLong("revision"),
                row.getString("patient_key"),
                row.getString("status"),
                row.getString("content"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
