package org.plumbline.sessions.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start where the database would not keep the networks apart.
@Component
class IsolationCheck implements InitializingBean {

    private final JdbcClient jdbc;
    private final BackgroundDatabase background;

    IsolationCheck(JdbcClient jdbc, BackgroundDatabase background) {
        this.jdbc = jdbc;
        this.background = background;
    }

    @Override
    public void afterPropertiesSet() {
        NetworkIsolation service = new NetworkIsolation(jdbc);
        List<String> gaps = new ArrayList<>(service.gapsOfTheRole());
        gaps.addAll(service.gapsOfTheTables());
        gaps.addAll(new NetworkIsolation(background.jdbc()).gapsOfTheRole());
        if (!gaps.isEmpty()) {
            throw new IllegalStateException(
                    "The database would not keep the networks apart: "
                            + String.join("; ", gaps)
                            + ". Let spring.flyway.user own the tables, and spring.datasource.username and"
                            + " plumbline.background.username be plain roles that own nothing.");
        }
    }
}
