package org.plumbline.sessions.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;
import org.plumbline.sessions.json.StrictJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournal implements Journal {

    /// The first key of this class's advisory locks.
    private static final int LOCKS = 7301;

    /// Locks are shared out over so many stripes, so that a chunk of an import cannot exhaust the
    /// server's lock table.
    private static final int STRIPES = 1024;

    private static final String CURRENT =
            """
            select r.kind, r.clinic, r.record_id, r.revision, r.patient_key, r.status, r.content::text as content,
                   encode(r.content_hash, 'hex') as hash, r.reason, r.journal_id, r.journal_xid::text as xid
            from record r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcJournal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<RecordKey, Current> read(String network, Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<RecordKey, Current> found = new HashMap<>();
        keyed(
                        CURRENT
                                + """
                                join unnest(:kinds::text[], :clinics::text[], :ids::text[]) as k(kind, clinic, id)
                                  on r.kind = k.kind and r.clinic = k.clinic and r.record_id = k.id
                                where r.network = :network
                                """,
                        network,
                        keys)
                .query(JdbcJournal::current)
                .list()
                .forEach(current -> found.put(current.key(), current));
        return found;
    }

    @Override
    public Map<RecordKey, Current> readForWriting(String network, Collection<RecordKey> keys) {
        Set<RecordKey> locked = new HashSet<>();
        Set<RecordKey> wanted = new HashSet<>(keys);
        while (true) {
            lock(network, wanted);
            locked.addAll(wanted);
            Map<RecordKey, Current> found = read(network, keys);
            wanted = sessionsNamed(found.values());
            wanted.removeAll(locked);
            if (wanted.isEmpty()) {
                return found;
            }
        }
    }

    private static Set<RecordKey> sessionsNamed(Collection<Current> scores) {
        Set<RecordKey> named = new HashSet<>();
        for (Current score : scores) {
            String session = score.content().session();
            if (session != null) {
                named.add(RecordKey.session(score.key().clinic(), session));
            }
        }
        return named;
    }

    private void lock(String network, Collection<RecordKey> keys) {
        int[] stripes =
                keys.stream().mapToInt(key -> stripe(network, key)).distinct().sorted().toArray();
        jdbc.sql("select pg_advisory_xact_lock(:class, stripe) from unnest(:stripes::int[]) stripe")
                .param("class", LOCKS)
                .param("stripes", stripes)
                .query(_ -> {});
    }

    private static int stripe(String network, RecordKey key) {
        int hash =
                (network + '/' + key.clinic() + '/' + key.kind().slug() + '/' + key.id())
                        .hashCode();
        return Math.floorMod((hash * 0x9E3779B9) >>> 8, STRIPES);
    }

    @Override
    public List<Current> scoresOf(String network, Collection<RecordKey> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return keyed(
                        CURRENT
                                + """
                                join unnest(:clinics::text[], :ids::text[]) as k(clinic, id)
                                  on r.clinic = k.clinic and r.session = k.id
                                where r.network = :network and r.kind = 'score' and r.session is not null
                                order by r.occurred_at, r.clinic, r.record_id
                                """,
                        network,
                        sessions)
                .query(JdbcJournal::current)
                .list();
    }

    @Override
    public List<Current> list(String network, Slice slice) {
        SliceQuery query = SliceQuery.of(network, slice);
        return jdbc.sql(CURRENT + query.text())
                .params(query.values())
                .query(JdbcJournal::current)
                .list();
    }

    /// One probe of the primary key for each clinic, however many records there are.
    @Override
    public List<String> clinics(String network) {
        return jdbc.sql(
                        """
                        with recursive known as (
                          (select clinic from record where network = :network order by clinic limit 1)
                          union all
                          select (select r.clinic from record r
                                  where r.network = :network and r.clinic > known.clinic
                                  order by r.clinic limit 1)
                          from known where known.clinic is not null
                        )
                        select clinic from known where clinic is not null
                        """)
                .param("network", network)
                .query(String.class)
                .list();
    }

    @Override
    public List<PastRevision> history(String network, Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return keyed(
                        """
                        select distinct on (j.kind, j.clinic, j.record_id, j.revision)
                               j.kind, j.clinic, j.record_id, j.revision, j.status, j.content::text as content,
                               encode(j.content_hash, 'hex') as hash, j.recorded_at, j.recorded_by, j.reason
                        from journal j
                        join unnest(:kinds::text[], :clinics::text[], :ids::text[]) as k(kind, clinic, id)
                          on j.kind = k.kind and j.clinic = k.clinic and j.record_id = k.id
                        where j.network = :network
                        order by j.kind, j.clinic, j.record_id, j.revision, j.id desc
                        """,
                        network,
                        keys)
                .query(JdbcJournal::past)
                .list();
    }

    private JdbcClient.StatementSpec keyed(String sql, String network, Collection<RecordKey> keys) {
        List<RecordKey> ordered = List.copyOf(keys);
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql)
                        .param("network", network)
                        .param("clinics", texts(ordered, RecordKey::clinic))
                        .param("ids", texts(ordered, RecordKey::id));
        return sql.contains(":kinds")
                ? statement.param("kinds", texts(ordered, key -> key.kind().slug()))
                : statement;
    }

    @Override
    public Position append(String network, List<Revision> revisions, String by) {
        return jdbc.sql(
                        """
                        with incoming as (
                          select * from unnest(:kinds::text[], :clinics::text[], :ids::text[], :revisions::bigint[],
                                               :patientKeys::text[], :statuses::text[], :contents::text[],
                                               :hashes::text[], :reasons::text[])
                            with ordinality as i(kind, clinic, record_id, revision, patient_key, status, content,
                                                 hash, reason, place)
                        ), appended as (
                          insert into journal (network, clinic, kind, record_id, revision, patient_key, status,
                                               content, content_hash, recorded_at, recorded_by, reason)
                          select :network, clinic, kind, record_id, revision, patient_key, status,
                                 content::jsonb, decode(hash, 'hex'), :at, :by, reason
                          from incoming order by place
                          returning *
                        ), made_current as (
                          insert into record as r (network, clinic, kind, record_id, revision, patient_key, status,
                                                   content, content_hash, journal_id, journal_xid, reason)
                          select network, clinic, kind, record_id, revision, patient_key, status,
                                 content, content_hash, id, xid, reason
                          from appended
                          on conflict (network, clinic, kind, record_id) do update
                            set revision = excluded.revision, patient_key = excluded.patient_key,
                                status = excluded.status, content = excluded.content,
                                content_hash = excluded.content_hash, journal_id = excluded.journal_id,
                                journal_xid = excluded.journal_xid, reason = excluded.reason
                            where r.revision <= excluded.revision
                        )
                        select max(id) as id, pg_current_xact_id()::text as xid, pg_notify('journal', '')
                        from appended
                        """)
                .param("network", network)
                .param("kinds", texts(revisions, revision -> revision.key().kind().slug()))
                .param("clinics", texts(revisions, revision -> revision.key().clinic()))
                .param("ids", texts(revisions, revision -> revision.key().id()))
                .param("revisions", revisions.stream().mapToLong(Revision::number).toArray())
                .param("patientKeys", texts(revisions, Revision::patientKey))
                .param("statuses", texts(revisions, revision -> revision.status().slug()))
                .param("contents", texts(revisions, revision -> revision.content().text()))
                .param(
                        "hashes",
                        texts(revisions, revision -> revision.content().hash(revision.status())))
                .param("reasons", texts(revisions, Revision::reason))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(JdbcJournal::position)
                .single();
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[items.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(items.get(i));
        }
        return texts;
    }

    private static Position position(ResultSet row, int index) throws SQLException {
        return new Position(0, Long.parseLong(row.getString("xid")), row.getLong("id"));
    }

    private static Current current(ResultSet row, int index) throws SQLException {
        return new Current(
                key(row),
                row.getLong("revision"),
                row.getString("patient_key"),
                Status.of(row.getString("status")),
                new Content(StrictJson.own(row.getString("content"))),
                row.getString("hash"),
                row.getString("reason"),
                new Position(0, Long.parseLong(row.getString("xid")), row.getLong("journal_id")));
    }

    private static PastRevision past(ResultSet row, int index) throws SQLException {
        return new PastRevision(
                key(row),
                row.getLong("revision"),
                Status.of(row.getString("status")),
                new Content(StrictJson.own(row.getString("content"))),
                row.getString("hash"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("reason"));
    }

    private static RecordKey key(ResultSet row) throws SQLException {
        return new RecordKey(
                Kind.of(row.getString("kind")),
                row.getString("clinic"),
                row.getString("record_id"));
    }
}
