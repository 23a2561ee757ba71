package org.plumbline.verify;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where everything is, and how much trouble to take.
///
/// @param journal as a role that sees the journal of all networks
/// @param reporting as a role that may read the cell tables and note runs
/// @param registry the schema registry's Confluent-compatible API
/// @param catalogAdditions directory of what networks add to the catalog; null: nothing
/// @param applicationId of the stream's first epoch
/// @param scratch where files may be put while it runs
/// @param patience with each stage of the platform that is behind
/// @param rounds how often cells in motion are tried
/// @param named how many differences are named
public record Settings(
        Database journal,
        Database reporting,
        String bootstrapServers,
        URI registry,
        @Nullable Path catalogAdditions,
        String applicationId,
        Path scratch,
        Duration patience,
        int rounds,
        int named) {

    public Settings {
        if (rounds < 1 || named < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("rounds, named and patience must be above 0");
        }
    }

    /// With what is usual for the rest.
    public Settings(
            Database journal,
            Database reporting,
            String bootstrapServers,
            URI registry,
            @Nullable Path catalogAdditions,
            Path scratch) {
        this(
                journal,
                reporting,
                bootstrapServers,
                registry,
                catalogAdditions,
                "outcomes-stream",
                scratch,
                Duration.ofMinutes(2),
                5,
                20);
    }

    /// A database and who is asking.
    public record Database(String url, String username, String password) {

        Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", username);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("ApplicationName", "verify");
            return DriverManager.getConnection(url, properties);
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
