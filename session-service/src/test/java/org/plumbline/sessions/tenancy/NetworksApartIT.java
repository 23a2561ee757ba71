package org.plumbline.sessions.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.sessions.support.Rows;
import org.plumbline.sessions.support.Service;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The service as it is deployed, and what each of its roles sees without naming a network in its
/// question.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworksApartIT {

    private static final String ONE = TwoNetworks.ONE;
    private static final String OTHER = TwoNetworks.OTHER;

    /// All its requests go through one connection.
    private final Service service =
            TwoNetworks.started("--spring.datasource.hikari.maximum-pool-size=1");

    private final Database all = service.database();
    private final DatabaseRoles roles = DatabaseRoles.ensure(all);
    private List<String> tables = List.of();

    @BeforeAll
    void findTables() {
        tables = Tables.withANetwork(all);
        assertThat(tables).contains("journal", "record", "upload", "upload_part", "audit");
    }

    @AfterAll
    void end() {
        service.close();
    }

    @Test
    void aQuestionThatNamesNoNetworkIsAnsweredWithOnesOwnRows() {
        try (SingleConnectionDataSource connection = Tables.connection(roles.app())) {
            JdbcClient app = JdbcClient.create(connection);
            for (String table : tables) {
                assertThat(networksIn(Tables.as(all), table))
                        .as("%s: the test needs rows of both networks", table)
                        .contains(ONE, OTHER);
                app.sql("begin").update();
                enter(app, ONE);
                assertThat(networksIn(app, table)).as(table).containsExactly(ONE);
                app.sql("commit").update();
                assertThat(networksIn(app, table)).as("%s, afterwards", table).isEmpty();
            }
        }
    }

    @Test
    void aConnectionThatComesBackToThePoolForgetsWhoseItWas() {
        service.submitter(ONE, "harbour").get("/api/v1/clinics/harbour/sessions/S-1");
        JdbcClient pooled = JdbcClient.create(service.part(DataSource.class));

        assertThat(
                        pooled.sql(
                                        "select coalesce(current_setting('plumbline.network', true), '')")
                                .query(String.class)
                                .single())
                .isEmpty();
        for (String table : tables) {
            assertThat(networksIn(pooled, table)).as(table).isEmpty();
        }
    }

    @Test
    void whatOneNetworkHasCanBeInsertedByAnotherWithTheSameIds() {
        try (SingleConnectionDataSource connection = Tables.connection(roles.app())) {
            JdbcClient app = JdbcClient.create(connection);
            app.sql("begin").update();
            enter(app, "dead-sea");
            for (String table : tables) {
                assertThat(copied(app, table, "dead-sea")).as(table).isOne();
            }
            app.sql("rollback").update();
        }
    }

    @Test
    void nobodyInsertsForAnotherNetwork() {
        for (String table : tables) {
            try (SingleConnectionDataSource connection = Tables.connection(roles.app())) {
                JdbcClient app = JdbcClient.create(connection);
                app.sql("begin").update();
                enter(app, "dead-sea");
                assertThatThrownBy(() -> copied(app, table, "red-sea"))
                        .as(table)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("row-level security");
            }
        }
    }

    @Test
    void theJournalIsAppendedToAndNeverChanged() {
        JdbcClient app = Tables.as(roles.app());

        for (String change :
                List.of(
                        "update journal set reason = null",
                        "delete from journal",
                        "truncate journal",
                        "delete from record",
                        "update audit set subject = 'nobody'",
                        "delete from audit",
                        "alter table journal disable row level security")) {
            assertThatThrownBy(() -> app.sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("ERROR: ");
        }
        assertThat(Rows.number(all, "select count(*) from journal")).isEqualTo(4);
    }

    @Test
    void theOwnerToo() {
        assertThat(networksIn(Tables.as(roles.owner()), "journal")).isEmpty();

        try (SingleConnectionDataSource connection = Tables.connection(roles.owner())) {
            JdbcClient owner = JdbcClient.create(connection);
            owner.sql("begin").update();
            owner.sql("alter table journal no force row level security").update();
            assertThat(networksIn(owner, "journal")).as("unforced").contains(ONE, OTHER);
            owner.sql("rollback").update();
        }
    }

    @Test
    void whoPublishesSeesEveryNetworksJournalAndNothingElse() {
        JdbcClient background = Tables.as(roles.background());

        assertThat(networksIn(background, "journal")).containsExactly(OTHER, ONE);
        assertThat(networksIn(background, "upload")).as("none is unfinished").isEmpty();
        for (String question :
                List.of(
                        "select network from record",
                        "select network from upload_part",
                        "select network from upload_error",
                        "select network from idempotency_key",
                        "select network from audit",
                        "select recorded_by from journal",
                        "select submitted_by from upload",
                        "insert into journal (network) values ('x')")) {
            assertThatThrownBy(() -> background.sql(question).update())
                    .as(question)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static void enter(JdbcClient app, String network) {
        app.sql("select set_config('plumbline.network', ?, true)").param(network).query(_ -> {});
    }

    private static List<String> networksIn(JdbcClient somebody, String table) {
        return somebody.sql("select distinct network from " + table + " order by 1")
                .query(String.class)
                .list();
    }

    /// Inserts what the first network has, under another name.
    private int copied(JdbcClient app, String table, String network) {
        String row =
                Tables.as(all)
                        .sql(
                                "select row_to_json(t)::text from %s t where network = ? limit 1"
                                        .formatted(table))
                        .param(ONE)
                        .query(String.class)
                        .single();
        String columns =
                app.sql(
                                """
                                select string_agg(quote_ident(attname), ', ') from pg_attribute
                                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                                  and has_column_privilege(attrelid, attnum, 'insert')\
                                """)
                        .param(table)
                        .query(String.class)
                        .single();
        return app.sql(
                        """
                        insert into %1$s (%2$s)
                        select %2$s from jsonb_populate_record(null::public.%1$s, ?::jsonb || jsonb_build_object('network', ?))\
                        """
                                .formatted(table, columns))
                .param(row)
                .param(network)
                .update();
    }
}
