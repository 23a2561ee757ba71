package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The row that says which generation is served, and the rows of those that are not any more.
@Component
class Generations {
    private static final int ROWS_AT_ONCE = 2_000;

    Generation current(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select served, settled from generation");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Generation(row.getLong(1), row.getBoolean(2));
        }
    }

    void serve(Connection connection, long epoch) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update generation set served = ?")) {
            statement.setLong(1, epoch);
            statement.executeUpdate();
        }
    }

    void settle(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update generation set settled = true")) {
            statement.executeUpdate();
        }
    }

    /// Every network that has, or ever had, a cell that was served, or has one of an epoch.
    List<String> networks(Connection connection, long epoch) throws SQLException {
        List<String> networks = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select network from network_version
                        union select network from measure_cell where epoch = ?
                        union select network from course_cell where epoch = ?
                        union select network from session_cell where epoch = ?
                        order by network
                        """)) {
            statement.setLong(1, epoch);
            statement.setLong(2, epoch);
            statement.setLong(3, epoch);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    networks.add(rows.getString(1));
                }
            }
        }
        return networks;
    }

    /// Deletes some rows of epochs below the served one; 0 when none is left.
    int sweep(Connection connection) throws SQLException {
        return sweep(connection, "measure_cell")
                + sweep(connection, "course_cell")
                + sweep(connection, "session_cell");
    }

    private static int sweep(Connection connection, String table) throws SQLException {
        String some =
                """
                delete from %1$s where ctid = any (array(
                    select ctid from %1$s where epoch < (select served from generation) limit ?))
                """
                        .formatted(table);
        try (PreparedStatement statement = connection.prepareStatement(some)) {
            statement.setInt(1, ROWS_AT_ONCE);
            return statement.executeUpdate();
        }
    }
}
