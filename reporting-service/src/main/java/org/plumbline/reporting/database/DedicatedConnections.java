package org.plumbline.reporting.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// Opens connections outside the pool, for a holder of a session lock or a listener: both live as
/// long as the connection and must not be handed to anybody else.
@Component
public class DedicatedConnections {
    private static final int CONNECT_SECONDS = 10;

    private final JdbcConnectionDetails details;

    DedicatedConnections(JdbcConnectionDetails details) {
        this.details = details;
    }

    /// A new connection; whoever asks closes it.
    ///
    /// @param name shown in `pg_stat_activity`
    /// @param patience how long an answer may take before the connection counts as lost
    public Connection open(String name, Duration patience) throws SQLException {
        Properties properties = new Properties();
        set(properties, "user", details.getUsername());
        set(properties, "password", details.getPassword());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Long.toString(patience.toSeconds()));
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
