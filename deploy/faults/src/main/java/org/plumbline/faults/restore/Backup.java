package org.plumbline.faults.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.plumbline.faults.invariants.World;

/// A copy of the reporting-service's database inside the same server: rows and offsets of one
/// instant, like a backup. The service does not run while it is taken or put back.
public record Backup(World world, String name) {

    private static final String SERVICE = "reporting-service";

    /// Takes a backup under a name of its own.
    public static Backup take(World world, String name) throws SQLException {
        Backup backup = new Backup(world, name);
        world.platform().stop(SERVICE);
        backup.execute("create database %s template reporting".formatted(name));
        world.platform().start();
        return backup;
    }

    /// Puts it back in the place of what is there, and starts the service: nothing else is done.
    public void putBack() throws SQLException {
        world.platform().stop(SERVICE);
        execute("drop database reporting with (force)");
        execute("create database reporting template %s".formatted(name));
        world.platform().start();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = world.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
