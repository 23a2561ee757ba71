package org.plumbline.sessions.support;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;

/// The service's tables, without the service.
public final class Migration {

    private Migration() {}

    /// Makes the tables of the newest version.
    ///
    /// @param database as the superuser sees it
    public static DatabaseRoles toNewest(Database database) {
        return migrated(database, settings -> settings);
    }

    /// Makes the tables as they were in a version; nobody but the owner may do anything with them.
    public static DatabaseRoles to(String version, Database database) {
        return migrated(
                database,
                settings -> settings.target(version).repeatableSqlMigrationPrefix("none"));
    }

    private static DatabaseRoles migrated(
            Database database, UnaryOperator<FluentConfiguration> adjusted) {
        DatabaseRoles roles = DatabaseRoles.ensure(database);
        Database owner = roles.owner();
        FluentConfiguration settings =
                Flyway.configure()
                        .dataSource(database.jdbcUrl(), owner.username(), owner.password())
                        .placeholders(
                                Map.of(
                                        "app",
                                        roles.app().username(),
                                        "background",
                                        roles.background().username()));
        adjusted.apply(settings).load().migrate();
        return roles;
    }
}
