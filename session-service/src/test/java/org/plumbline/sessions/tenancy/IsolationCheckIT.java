package org.plumbline.sessions.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.sessions.support.Migration;
import org.plumbline.sessions.support.Service;

/// Every gap is planted in a database of its own and must be seen.
class IsolationCheckIT {

    @Test
    void asMigratedTheDatabaseIsTight() {
        assertThat(gaps(Migration.toNewest(Service.freshDatabase()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    alter table journal no force row level security | table journal does not force row-level security
                    alter table record disable row level security | table record does not force row-level security
                    drop policy own_network on upload | table upload has no policy for the network
                    create policy more on upload using (true) | policy more of table upload asks for more than the network
                    create policy more on record to "{app}" using (true) | policy more of table record asks for more than the network
                    create policy more on record for insert with check (true) | policy more of table record asks for more than the network
                    create table note (network text, body text) | table note does not force row-level security
                    create table note (body text); grant select on note to "{app}" | table note has no network column
                    create unique index by_id on record (record_id) | index by_id of table record does not begin with the network
                    grant insert on journal to "{app}" | index journal_pkey of table journal does not begin with the network
                    create view everything as select * from journal | view everything shows what its owner sees
                    create materialized view everything as select * from journal | view everything shows what its owner sees
                    create function peek() returns bigint language sql security definer return 1 | function peek does what its owner may
                    grant truncate on journal to "{app}" | table journal can be emptied by role {app}
                    alter role "{app}" bypassrls | role {app} goes past row-level security
                    alter role "{app}" superuser | role {app} goes past row-level security
                    alter table record owner to "{app}" | role {app} owns table record
                    grant "{owner}" to "{app}" | role {app} owns table record
                    """)
    void aGapIsSeen(String fault, String gap) {
        Database database = Service.freshDatabase();
        DatabaseRoles roles = Migration.toNewest(database);

        Tables.as(database).sql(named(fault, roles)).update();

        assertThat(gaps(roles)).contains(named(gap, roles));
    }

    @Test
    void aViewThatAsksAsItsReaderIsNoGap() {
        Database database = Service.freshDatabase();
        DatabaseRoles roles = Migration.toNewest(database);

        Tables.as(database)
                .sql("create view mine with (security_invoker = true) as select * from journal")
                .update();

        assertThat(gaps(roles)).isEmpty();
    }

    @Test
    void theServiceDoesNotStartAsTheOwnerOfItsTables() {
        Database database = Service.freshDatabase();
        Database owner = DatabaseRoles.ensure(database).owner();

        assertThatThrownBy(() ->
                        Service.start(
                                        database,
                                        "--spring.datasource.username=" + owner.username(),
                                        "--spring.datasource.password=" + owner.password())
                                .close())
                .hasStackTraceContaining("spring.flyway.user must be another role");
    }

    @Test
    void norDoesItPublishAsASuperuser() {
        Database database = Service.freshDatabase();

        assertThatThrownBy(() ->
                        Service.start(
                                        database,
                                        "--plumbline.background.username=" + database.username(),
                                        "--plumbline.background.password=" + database.password())
                                .close())
                .hasStackTraceContaining(
                        "role " + database.username() + " goes past row-level security");
    }

    private static String named(String text, DatabaseRoles roles) {
        return text.replace("{app}", roles.app().username())
                .replace("{owner}", roles.owner().username());
    }

    private static List<String> gaps(DatabaseRoles roles) {
        NetworkIsolation app = new NetworkIsolation(Tables.as(roles.app()));
        List<String> gaps = new ArrayList<>(app.gapsOfTheRole());
        gaps.addAll(app.gapsOfTheTables());
        gaps.addAll(new NetworkIsolation(Tables.as(roles.background())).gapsOfTheRole());
        return gaps;
    }
}
