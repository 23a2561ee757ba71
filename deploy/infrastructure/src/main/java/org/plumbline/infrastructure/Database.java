package org.plumbline.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// How to reach one database.
public record Database(String jdbcUrl, String username, String password) {

    /// A new connection; the caller closes it.
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// The same database, as somebody else.
    public Database as(String username, String password) {
        return new Database(jdbcUrl, username, password);
    }

    /// Its name on the server.
    public String name() {
        int end = jdbcUrl.indexOf('?');
        return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1, end < 0 ? jdbcUrl.length() : end);
    }

    /// The same server's database of another name.
    Database named(String name) {
        return new Database(
                jdbcUrl.substring(0, jdbcUrl.lastIndexOf('/') + 1) + name, username, password);
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
