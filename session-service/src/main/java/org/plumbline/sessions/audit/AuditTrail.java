package org.plumbline.sessions.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.fact.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes what a caller reads and writes: once per request, inside the transaction that reads or
/// writes it, so that neither is there without the other.
@Component
public class AuditTrail {

    private static final String RECORDS =
            """
            insert into audit (network, at, subject, roles, request, kind, clinic, record_references)
            select :network, :at, :subject, :roles::text[], :request, :kind, :clinic, array(
              select r.reference
              from unnest(:kinds::text[], :clinics::text[], :ids::text[]) with ordinality as k(kind, clinic, id, place)
              join record r on r.network = :network and r.kind = k.kind and r.clinic = k.clinic and r.record_id = k.id
              order by k.place)\
            """;

    private static final String OTHER =
            """
            insert into audit (network, at, subject, roles, request, kind, clinic, record_references)
            values (:network, :at, :subject, :roles::text[], :request, :kind, :clinic, :references::uuid[])\
            """;

    private static final String GLANCE =
            """
            insert into audit (network, at, subject, roles, request, kind, clinic, record_references)
            select :network, :at, :subject, :roles::text[], :request, :kind, :clinic, :references::uuid[]
            where not exists (
              select 1 from audit
              where network = :network and at > :since and subject = :subject and request = :request
                and record_references = :references::uuid[])\
            """;

    private static final Duration ONE_LOOK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes records of one clinic, written or read by the request that this thread answers.
    public void records(Caller caller, String kind, String clinic, Collection<RecordKey> keys) {
        List<RecordKey> ordered = List.copyOf(keys);
        noted(RECORDS, caller, kind, clinic)
                .param("kinds", texts(ordered, key -> key.kind().slug()))
                .param("clinics", texts(ordered, RecordKey::clinic))
                .param("ids", texts(ordered, RecordKey::id))
                .update();
    }

    /// Notes something else that is known by an id without meaning.
    public void other(Caller caller, String kind, @Nullable String clinic, UUID reference) {
        noted(OTHER, caller, kind, clinic)
                .param("references", new String[] {reference.toString()})
                .update();
    }

    /// As [#other], but once a minute for whoever looks again and again while something is under
    /// way.
    public void glance(Caller caller, String kind, @Nullable String clinic, UUID reference) {
        noted(GLANCE, caller, kind, clinic)
                .param("references", new String[] {reference.toString()})
                .param("since", clock.instant().minus(ONE_LOOK).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Notes that the trail itself was read.
    void trail(Caller caller) {
        noted(OTHER, caller, "audit", null).param("references", new String[0]).update();
    }

    private JdbcClient.StatementSpec noted(
            String sql, Caller caller, String kind, @Nullable String clinic) {
        return jdbc.sql(sql)
                .param("network", caller.network())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subject", caller.subject())
                .param("roles", caller.roles().stream().sorted().toArray(String[]::new))
                .param("request", CurrentRequest.route())
                .param("kind", kind)
                .param("clinic", clinic);
    }

    private static String[] texts(List<RecordKey> keys, Function<RecordKey, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }
}
