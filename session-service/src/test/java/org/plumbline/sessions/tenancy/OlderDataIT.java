package org.plumbline.sessions.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.sessions.support.Migration;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database as the first versions left it, with everything in it.
class OlderDataIT {

    private static final String DATA =
            """
            insert into journal (network, clinic, kind, record_id, revision, patient_key, status, content, content_hash,
                                 recorded_at, recorded_by)
            select n, 'harbour', 'session', 'S-1', 1, 'key', 'recorded',
                   '{"patient": "P-1", "startedAt": 1772000000000}', '\\x00', now(), 'somebody'
            from unnest(array['north', 'south']) n;
            insert into record (network, clinic, kind, record_id, revision, patient_key, status, content, content_hash,
                                journal_id, journal_xid)
            select network, clinic, kind, record_id, revision, patient_key, status, content, content_hash, id, xid
            from journal;
            insert into upload (id, network, clinics, submitted_by, submitted_at, mode, on_error, file_hash, state, step,
                                row_count)
            select gen_random_uuid(), n, '{*}', 'somebody', now(), 'commit', 'keep-valid', '\\x00', s, 'sessions', 2
            from unnest(array['north', 'south']) n, unnest(array['running', 'completed']) s;
            insert into upload_part (upload_id, part, bytes) select id, p, '\\x00' from upload, generate_series(0, 2) p;
            insert into upload_error (upload_id, line, ordinal, column_name, code, detail)
            select id, l, 0, 'id', 'bad-id', 'detail' from upload, generate_series(2, 4) l;
            insert into idempotency_key (network, subject, key, request_hash, upload_id)
            select network, 'somebody', id::text, '\\x00', id from upload;
            insert into relay_cursor (shard, xid, id) values (0, '3', 1);
            """;

    @Test
    void whatOlderVersionsStoredStaysAndIsItsNetworks() {
        Database database = Service.freshDatabase();
        Migration.to("2", database);
        Tables.as(database).sql(DATA).update();

        DatabaseRoles roles = Migration.toNewest(database);

        assertThat(Rows.number(database, "select count(*) from upload_part")).isEqualTo(12);
        for (String table : new String[] {"upload_part", "upload_error", "idempotency_key"}) {
            assertThat(
                            Rows.number(
                                    database,
                                    "select count(*) from upload u join %s t on t.upload_id = u.id where t.network <> u.network"
                                            .formatted(table)))
                    .as(table)
                    .isZero();
        }
        assertThat(new NetworkIsolation(Tables.as(roles.app())).gapsOfTheTables()).isEmpty();
        assertThat(unfinished(roles)).isEqualTo(2);
    }

    @Test
    void tablesThatASuperuserMadeAreHandedOverToTheirOwner() {
        Database database = Service.freshDatabase();
        JdbcClient superuser = Tables.as(database);
        superuser.sql("create table journal (id bigint generated always as identity)").update();

        DatabaseRoles roles = DatabaseRoles.ensure(database);

        assertThat(
                        superuser
                                .sql(
                                        "select distinct tableowner from pg_tables where schemaname = 'public'")
                                .query(String.class)
                                .single())
                .isEqualTo(roles.owner().username());
        Tables.as(roles.owner()).sql("drop table journal").update();
    }

    private static long unfinished(DatabaseRoles roles) {
        return Tables.as(roles.background())
                .sql("select count(id) from upload")
                .query(Long.class)
                .single();
    }
}
