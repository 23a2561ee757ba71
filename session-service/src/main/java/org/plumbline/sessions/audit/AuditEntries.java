package org.plumbline.sessions.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The trail of the network whose transaction it is, oldest first.
@Repository
class AuditEntries {

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> list(String network, AuditRequest request) {
        AuditRequest.After after = request.after();
        return jdbc.sql(
                        """
                        select at, id, subject, roles, request, kind, clinic, record_references from audit
                        where network = :network and at >= :from and at < :to and (at, id) > (:afterTime, :afterId)
                          and (:reference::uuid is null or :reference::uuid = any (record_references))
                        order by at, id limit :size\
                        """)
                .param("network", network)
                .param("from", time(request.from(), AuditRequest.EARLIEST))
                .param("to", time(request.before(), AuditRequest.LATEST))
                .param("afterTime", time(after == null ? null : after.at(), AuditRequest.EARLIEST))
                .param("afterId", after == null ? 0 : after.id())
                .param("reference", request.reference())
                .param("size", request.size())
                .query(AuditEntries::entry)
                .list();
    }

    private static OffsetDateTime time(@Nullable Instant instant, Instant otherwise) {
        return (instant == null ? otherwise : instant).atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("id"),
                row.getString("subject"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("request"),
                row.getString("kind"),
                row.getString("clinic"),
                List.of((UUID[]) row.getArray("record_references").getArray()));
    }
}
