package org.plumbline.reporting.projection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which epoch every question is answered from, whichever instance projects.
@Component
public class ServedEpoch {
    /// As a condition of a question, so that the epoch is of the question's own snapshot.
    static final String ONLY = "epoch = (select served from generation)";

    private final JdbcClient database;

    ServedEpoch(JdbcClient database) {
        this.database = database;
    }

    /// The epoch served now.
    public long current() {
        return database.sql("select served from generation").query(Long.class).single();
    }
}
