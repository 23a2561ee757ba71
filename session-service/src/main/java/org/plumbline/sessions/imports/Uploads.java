package org.plumbline.sessions.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.access.Caller;
import org.plumbline.sessions.audit.AuditTrail;
import org.plumbline.sessions.journal.Position;
import org.plumbline.sessions.problem.Faults;
import org.plumbline.sessions.tenancy.BackgroundDatabase;
import org.plumbline.sessions.tenancy.NetworkTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The imports in the database. Writing happens inside a transaction of the caller, which is for
/// the import's network.
@Repository
class Uploads {

    private static final String UPLOAD =
            """
            select id, network, clinic, clinics, submitted_by, submitted_at, format, mode, on_error, state, step, next_row, row_count,
                   recorded, amended, retracted, unchanged, superseded, rejected,
                   position_xid::text as position_xid, position_id
            from upload
            """;

    private final JdbcClient jdbc;
    private final NetworkTransactions transactions;
    private final BackgroundDatabase background;
    private final AuditTrail trail;
    private final Clock clock;

    Uploads(
            JdbcClient jdbc,
            NetworkTransactions transactions,
            BackgroundDatabase background,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.background = background;
        this.trail = trail;
        this.clock = clock;
    }

    void add(Upload upload, byte[] fileHash) {
        jdbc.sql(
                        """
                        insert into upload (id, network, clinic, clinics, submitted_by, submitted_at, format, mode, on_error,
                                            file_hash, state, step, row_count)
                        values (:id, :network, :clinic, :clinics::text[], :by, :at, :format, :mode, :onError, :hash,
                                'queued', :step, :rows)
                        """)
                .param("id", upload.id())
                .param("network", upload.network())
                .param("clinic", upload.clinic())
                .param("clinics", upload.clinics().toArray(String[]::new))
                .param("by", upload.submittedBy())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("format", upload.format().slug())
                .param("mode", upload.options().mode())
                .param("onError", upload.options().onError())
                .param("hash", fileHash)
                .param("step", upload.step().slug())
                .param("rows", upload.rows())
                .update();
    }

    void addPart(UUID id, int part, byte[] bytes) {
        jdbc.sql("insert into upload_part (upload_id, part, bytes) values (:id, :part, :bytes)")
                .param("id", id)
                .param("part", part)
                .param("bytes", bytes)
                .update();
    }

    /// A part of the file, null after the last one.
    byte @Nullable [] part(Upload upload, int part) {
        return transactions
                .in(
                        upload.network(),
                        () ->
                                jdbc.sql(
                                                "select bytes from upload_part where upload_id = :id and part = :part")
                                        .param("id", upload.id())
                                        .param("part", part)
                                        .query(byte[].class)
                                        .optional())
                .orElse(null);
    }

    /// Fails as a duplicate where another request has used the key meanwhile.
    void claim(Upload upload, String idempotencyKey, byte[] requestHash) {
        jdbc.sql(
                        """
                        insert into idempotency_key (network, subject, key, request_hash, upload_id)
                        values (:network, :subject, :key, :hash, :upload)
                        """)
                .param("network", upload.network())
                .param("subject", upload.submittedBy())
                .param("key", idempotencyKey)
                .param("hash", requestHash)
                .param("upload", upload.id())
                .update();
    }

    /// @param sameRequest whether the key was used with the same content
    record Claimed(UUID id, boolean sameRequest) {}

    Optional<Claimed> claimed(
            String network, String subject, String idempotencyKey, byte[] requestHash) {
        return jdbc.sql(
                        """
                        select upload_id, request_hash from idempotency_key
                        where network = :network and subject = :subject and key = :key
                        """)
                .param("network", network)
                .param("subject", subject)
                .param("key", idempotencyKey)
                .query((row, _) ->
                        new Claimed(
                                row.getObject("upload_id", UUID.class),
                                Arrays.equals(row.getBytes("request_hash"), requestHash)))
                .optional();
    }

    /// The import, if the caller may read it; that it was is noted.
    Optional<Upload> read(Caller caller, UUID id) {
        return transactions.in(
                caller.network(),
                () -> {
                    Optional<Upload> found = readable(caller, id).map(Dated::upload);
                    found.ifPresent(
                            upload -> trail.other(caller, "import", upload.clinic(), upload.id()));
                    return found;
                });
    }

    /// As [#read], for those who follow an import: they are noted once a minute.
    Optional<Dated> follow(Caller caller, UUID id) {
        return transactions.in(
                caller.network(),
                () -> {
                    Optional<Dated> found = readable(caller, id);
                    found.map(Dated::upload)
                            .ifPresent(upload ->
                                    trail.glance(caller, "import", upload.clinic(), upload.id()));
                    return found;
                });
    }

    private Optional<Dated> readable(Caller caller, UUID id) {
        return jdbc.sql(UPLOAD + " where id = :id")
                .param("id", id)
                .query(Uploads::dated)
                .optional()
                .filter(one -> one.upload().isReadableBy(caller));
    }

    Optional<Upload> find(String network, UUID id) {
        return transactions.in(
                network,
                () ->
                        jdbc.sql(UPLOAD + " where id = :id")
                                .param("id", id)
                                .query(Uploads::upload)
                                .optional());
    }

    /// An import with when it was sent.
    record Dated(Upload upload, Instant submittedAt) {}

    /// Those of a network that the caller may read, the latest first.
    List<Dated> latest(Caller caller, int most) {
        return transactions.in(
                caller.network(),
                () ->
                        jdbc.sql(
                                        UPLOAD
                                                + """
                                                 where network = :network
                                                 and (:all or clinic = any(:clinics::text[])
                                                      or (clinic is null and submitted_by = :subject))
                                                 order by submitted_at desc, id limit :most
                                                """)
                                .param("network", caller.network())
                                .param("all", caller.submitsForAll())
                                .param("clinics", caller.clinics().toArray(String[]::new))
                                .param("subject", caller.subject())
                                .param("most", most)
                                .query(Uploads::dated)
                                .list());
    }

    private static Dated dated(ResultSet row, int index) throws SQLException {
        return new Dated(upload(row, index), row.getTimestamp("submitted_at").toInstant());
    }

    /// As [#find], and nobody else takes it further until the transaction ends.
    Optional<Upload> lock(UUID id) {
        return jdbc.sql(UPLOAD + " where id = :id for update")
                .param("id", id)
                .query(Uploads::upload)
                .optional();
    }

    /// An import that is still to be worked through.
    record Queued(UUID id, String network) {}

    /// Those of all networks, longest waiting first.
    List<Queued> unfinished() {
        return background
                .jdbc()
                .sql(
                        """
                        select id, network from upload where state in ('queued', 'running') order by submitted_at
                        """)
                .query((row, _) ->
                        new Queued(row.getObject("id", UUID.class), row.getString("network")))
                .list();
    }

    /// Counts what became of some rows, and says where to go on.
    void advance(Upload upload, Step step, long nextRow, Tally tally, @Nullable Position position) {
        jdbc.sql(
                        """
                        update upload
                        set state = 'running', step = :step, next_row = :nextRow,
                            recorded = recorded + :recorded, amended = amended + :amended,
                            retracted = retracted + :retracted, unchanged = unchanged + :unchanged,
                            superseded = superseded + :superseded, rejected = rejected + :rejected,
                            position_xid = coalesce(:xid::text::xid8, position_xid),
                            position_id = coalesce(:positionId::bigint, position_id)
                        where id = :id
                        """)
                .param("step", step.slug())
                .param("nextRow", nextRow)
                .param("recorded", tally.of(Verdict.RECORDED))
                .param("amended", tally.of(Verdict.AMENDED))
                .param("retracted", tally.of(Verdict.RETRACTED))
                .param("unchanged", tally.of(Verdict.UNCHANGED))
                .param("superseded", tally.of(Verdict.SUPERSEDED))
                .param("rejected", tally.of(Verdict.REJECTED))
                .param("xid", position == null ? null : Long.toString(position.xid()))
                .param("positionId", position == null ? null : position.id())
                .param("id", upload.id())
                .update();
        addErrors(upload.id(), tally.faults());
    }

    void finish(UUID id, boolean failed) {
        jdbc.sql(
                        """
                        update upload set state = :state, step = 'done', next_row = 0 where id = :id
                        """)
                .param("state", failed ? "failed" : "completed")
                .param("id", id)
                .update();
    }

    private void addErrors(UUID id, List<RowFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        int[] ordinals = new int[faults.size()];
        for (int i = 1; i < ordinals.length; i++) {
            ordinals[i] =
                    faults.get(i).line() == faults.get(i - 1).line() ? ordinals[i - 1] + 1 : 0;
        }
        jdbc.sql(
                        """
                        insert into upload_error (upload_id, line, ordinal, column_name, code, detail, hint)
                        select :id, * from unnest(:lines::bigint[], :ordinals::int[], :columns::text[],
                                                  :codes::text[], :details::text[], :hints::text[])
                        """)
                .param("id", id)
                .param("lines", faults.stream().mapToLong(RowFault::line).toArray())
                .param("ordinals", ordinals)
                .param("columns", faults.stream().map(RowFault::column).toArray(String[]::new))
                .param("codes", faults.stream().map(RowFault::code).toArray(String[]::new))
                .param("details", faults.stream().map(RowFault::detail).toArray(String[]::new))
                .param("hints", faults.stream().map(RowFault::hint).toArray(String[]::new))
                .update();
    }

    /// The numbers of the lines with something wrong, in order.
    long[] linesRejected(Upload upload) {
        return transactions
                .in(
                        upload.network(),
                        () ->
                                jdbc.sql(
                                                "select distinct line from upload_error where upload_id = :id order by line")
                                        .param("id", upload.id())
                                        .query(Long.class)
                                        .list())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    List<RowFault> errors(Upload upload, long page, int size) {
        return transactions.in(upload.network(), () -> readErrors(upload.id(), page, size));
    }

    long countErrors(Upload upload) {
        return transactions.in(
                upload.network(),
                () ->
                        jdbc.sql("select count(*) from upload_error where upload_id = :id")
                                .param("id", upload.id())
                                .query(Long.class)
                                .single());
    }

    private List<RowFault> readErrors(UUID id, long page, int size) {
        return jdbc.sql(
                        """
                        select line, column_name, code, detail, hint from upload_error
                        where upload_id = :id order by line, ordinal limit :size offset :skip
                        """)
                .param("id", id)
                .param("size", size)
                .param("skip", page * size)
                .query(Uploads::fault)
                .list();
    }

    /// What was wrong with some lines, by line, in order.
    Map<Long, List<RowFault>> errorsBetween(Upload upload, long first, long last) {
        return transactions
                .in(
                        upload.network(),
                        () ->
                                jdbc.sql(
                                                """
                                                select line, column_name, code, detail, hint from upload_error
                                                where upload_id = :id and line between :first and :last
                                                order by line, ordinal
                                                """)
                                        .param("id", upload.id())
                                        .param("first", first)
                                        .param("last", last)
                                        .query(Uploads::fault)
                                        .list())
                .stream()
                .collect(Collectors.groupingBy(RowFault::line));
    }

    private static RowFault fault(ResultSet row, int index) throws SQLException {
        return new RowFault(
                row.getLong("line"),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("detail"),
                row.getString("hint"));
    }

    private static Upload upload(ResultSet row, int index) throws SQLException {
        String xid = row.getString("position_xid");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("network"),
                row.getString("clinic"),
                Set.of((String[]) row.getArray("clinics").getArray()),
                row.getString("submitted_by"),
                FileFormat.of(row.getString("format")),
                ImportOptions.of(row.getString("mode"), row.getString("on_error"), new Faults()),
                row.getString("state"),
                Step.of(row.getString("step")),
                row.getLong("next_row"),
                row.getLong("row_count"),
                new Upload.Counts(
                        row.getLong("recorded"),
                        row.getLong("amended"),
                        row.getLong("retracted"),
                        row.getLong("unchanged"),
                        row.getLong("superseded"),
                        row.getLong("rejected")),
                xid == null
                        ? null
                        : new Position(0, Long.parseLong(xid), row.getLong("position_id")));
    }
}
