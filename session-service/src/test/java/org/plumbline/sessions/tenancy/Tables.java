package org.plumbline.sessions.tenancy;

import java.util.List;
import org.plumbline.infrastructure.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The tables as somebody sees them, found in the catalog.
final class Tables {

    private Tables() {}

    static JdbcClient as(Database somebody) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        somebody.jdbcUrl(), somebody.username(), somebody.password()));
    }

    /// On one connection, so that what is set stays set.
    static SingleConnectionDataSource connection(Database somebody) {
        return new SingleConnectionDataSource(
                somebody.jdbcUrl(), somebody.username(), somebody.password(), true);
    }

    /// All that have a network column; those that others refer to first.
    static List<String> withANetwork(Database database) {
        return as(database)
                .sql(
                        """
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'network' and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                        order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'),
                                 c.relname\
                        """)
                .query(String.class)
                .list();
    }
}
