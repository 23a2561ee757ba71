package org.plumbline.sessions.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.relay.StreamProgress.PartitionGoal;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where writes stand, as the database knows it.
@Repository
class Receipts {

    private final JdbcClient jdbc;
    private final NetworkTransactions transactions;

    Receipts(JdbcClient jdbc, NetworkTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// What was written at a position.
    ///
    /// @param publishable where it stands in the order of publication; null for a score whose
    ///   session is not known yet
    record Written(String clinic, Instant at, @Nullable Position publishable) {}

    /// Empty where the network has written nothing there.
    Optional<Written> find(String network, Position position) {
        return transactions.in(
                network,
                () ->
                        jdbc.sql(
                                        """
                                        select j.clinic, j.recorded_at, p.xid::text as xid, p.id
                                        from journal j
                                        left join journal p
                                          on p.network = j.network and p.clinic = j.clinic and p.kind = j.kind
                                             and p.record_id = j.record_id and p.revision = j.revision
                                             and p.patient_key is not null
                                        where j.network = :network and j.id = :id and j.xid = :xid::text::xid8\
                                        """)
                                .param("network", network)
                                .param("id", position.id())
                                .param("xid", Long.toString(position.xid()))
                                .query(Receipts::written)
                                .optional());
    }

    private static Written written(ResultSet row, int index) throws SQLException {
        String xid = row.getString("xid");
        return new Written(
                row.getString("clinic"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                xid == null ? null : new Position(0, Long.parseLong(xid), row.getLong("id")));
    }

    /// Whether every shard of the relay has come as far.
    boolean isPublished(Position position) {
        return jdbc.sql(
                        """
                        select coalesce(bool_and((xid, id) >= (:xid::text::xid8, :id)), false) from relay_cursor\
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("id", position.id())
                .query(Boolean.class)
                .single();
    }

    /// The offsets after all that was published up to a position, or up to the first one after it
    /// that is still remembered; none where nothing is.
    List<PartitionGoal> goals(Position position) {
        return jdbc.sql(
                        """
                        select e ->> 0 as topic, (e ->> 1)::int as partition, (e ->> 2)::bigint as next
                        from (
                          select distinct on (shard) ends from relay_publication
                          where (xid, id) >= (:xid::text::xid8, :id)
                          order by shard, xid, id) first, jsonb_array_elements(ends) e\
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("id", position.id())
                .query((row, _) ->
                        new PartitionGoal(
                                row.getString("topic"),
                                row.getInt("partition"),
                                row.getLong("next")))
                .list();
    }
}
