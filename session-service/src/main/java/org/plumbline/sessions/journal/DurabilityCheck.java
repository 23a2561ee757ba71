package org.plumbline.sessions.journal;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses to start on a database that could forget what it acknowledged.
@Component
class DurabilityCheck implements InitializingBean {

    private static final Map<String, List<String>> DURABLE =
            Map.of(
                    "synchronous_commit", List.of("on", "remote_apply"),
                    "fsync", List.of("on"),
                    "full_page_writes", List.of("on"));

    private final JdbcClient jdbc;

    DurabilityCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        DURABLE.forEach(this::require);
    }

    private void require(String setting, List<String> durable) {
        String actual =
                jdbc.sql("select current_setting(:setting)")
                        .param("setting", setting)
                        .query(String.class)
                        .single();
        if (!durable.contains(actual)) {
            throw new IllegalStateException(
                    "PostgreSQL has "
                            + setting
                            + "="
                            + actual
                            + ", which loses acknowledged records in a crash; set it to "
                            + durable.getFirst());
        }
    }
}
