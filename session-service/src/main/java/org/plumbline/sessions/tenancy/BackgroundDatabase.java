package org.plumbline.sessions.tenancy;

import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/// The database as the role sees it that works across networks.
@Component
public class BackgroundDatabase {

    private final Details details;

    public BackgroundDatabase(JdbcConnectionDetails database, BackgroundProperties role) {
        details = new Details(database.getJdbcUrl(), role.username(), role.password());
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {

        @Override
        public String toString() {
            return getUsername + " at " + getJdbcUrl;
        }
    }

    public JdbcConnectionDetails details() {
        return details;
    }

    /// For questions that are asked now and then: each has a connection of its own.
    public JdbcClient jdbc() {
        Properties settings = new Properties();
        settings.setProperty("user", details.getUsername());
        settings.setProperty("password", details.getPassword());
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "60");
        settings.setProperty("logServerErrorDetail", "false");
        return JdbcClient.create(new DriverManagerDataSource(details.getJdbcUrl(), settings));
    }
}
