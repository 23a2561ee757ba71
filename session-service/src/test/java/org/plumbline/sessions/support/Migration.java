package org.plumbline.sessions.support;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;

/// The service's tables, without the service.
public final class Migration {

    private Migration() {}

    /// Makes the tables of the newest version.
    ///
    /// @param database as the superuser sees it
    public static DatabaseRoles toNewest(Database database) {
        return to("latest", database);
    }

    /// Makes the tables as they were in a version.
    public static DatabaseRoles to(String version, Database database) {
        DatabaseRoles roles = DatabaseRoles.ensure(database);
        Flyway.configure()
                .dataSource(database.jdbcUrl(), roles.owner().username(), roles.owner().password())
                .placeholders(
                        Map.of(
                                "app",
                                roles.app().username(),
                                "background",
                                roles.background().username()))
                .target(version)
                .load()
                .migrate();
        return roles;
    }
}
