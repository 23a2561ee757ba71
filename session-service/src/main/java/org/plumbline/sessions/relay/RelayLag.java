package org.plumbline.sessions.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far a shard is behind the journal. Asked of the database on each scrape, so that it is told
/// by every instance and also while the relay waits for Kafka.
final class RelayLag implements MeterBinder {

    /// Beyond this many the exact number no longer matters, only that it is large.
    private static final int COUNTED = 100_000;

    private static final String ENTRIES =
            """
            select count(*) from (
              select 1 from journal
              where (xid, id) > (coalesce((select xid from relay_cursor where shard = :shard), '0'),
                                 coalesce((select id from relay_cursor where shard = :shard), 0))
              limit :counted) waiting\
            """;

    private static final String AGE =
            """
            select coalesce(extract(epoch from clock_timestamp() - (
              select recorded_at from journal
              where (xid, id) > (coalesce((select xid from relay_cursor where shard = :shard), '0'),
                                 coalesce((select id from relay_cursor where shard = :shard), 0))
              order by xid, id limit 1)), 0)\
            """;

    private final Shard shard;
    private final JdbcClient jdbc;

    RelayLag(Shard shard, JdbcClient jdbc) {
        this.shard = shard;
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("plumbline.relay.lag.entries", this, RelayLag::entries)
                .description("Journal entries not yet published, counted up to 100000")
                .tag("shard", shard.key())
                .strongReference(true)
                .register(meters);
        Gauge.builder("plumbline.relay.lag.age", this, RelayLag::ageSeconds)
                .description("Age of the oldest journal entry not yet published")
                .baseUnit("seconds")
                .tag("shard", shard.key())
                .strongReference(true)
                .register(meters);
    }

    double entries() {
        return ask(jdbc.sql(ENTRIES).param("shard", shard.number()).param("counted", COUNTED));
    }

    double ageSeconds() {
        return ask(jdbc.sql(AGE).param("shard", shard.number()));
    }

    /// NaN, which is no figure, where the database does not answer.
    private static double ask(JdbcClient.StatementSpec question) {
        try {
            return question.query(Double.class).single();
        } catch (DataAccessException unknown) {
            return Double.NaN;
        }
    }
}
