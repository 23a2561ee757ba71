package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.plumbline.infrastructure.Database;
import org.plumbline.sessions.support.Service;

class DurabilityIT {

    @Test
    void theServiceRefusesADatabaseThatCouldForget() throws SQLException {
        Database database = Service.freshDatabase();
        String name = database.jdbcUrl().replaceFirst(".*/([^/?]+).*", "$1");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " set synchronous_commit = off");
        }

        assertThatThrownBy(() -> Service.start(database).close())
                .hasStackTraceContaining("synchronous_commit=off");
    }
}
