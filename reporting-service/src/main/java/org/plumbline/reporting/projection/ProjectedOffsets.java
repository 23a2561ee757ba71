package org.plumbline.reporting.projection;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.schemas.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the tables are, whichever instance projects.
@Component
public class ProjectedOffsets {
    private final JdbcClient database;

    ProjectedOffsets(JdbcClient database) {
        this.database = database;
    }

    /// By partition of the cells topic, the offset up to which everything is in the tables.
    public Map<Integer, Long> current() {
        Map<Integer, Long> offsets = new HashMap<>();
        database.sql("select partition, next_offset from projection_offset where topic = ?")
                .param(Topics.CELLS)
                .query(row -> {
                    offsets.put(row.getInt(1), row.getLong(2));
                });
        return offsets;
    }
}
