package org.plumbline.sessions.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.DatabaseRoles;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Topic;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.sessions.support.Migration;
import org.plumbline.sessions.tenancy.BackgroundDatabase;
import org.plumbline.sessions.tenancy.BackgroundProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A journal of its own, topics of its own, and relays between them.
final class RelayWorld implements AutoCloseable {

    static final int PARTITIONS = 3;

    private final Database database;
    private final BackgroundDatabase background;
    private final RelayTopics topics;
    private final KafkaClients kafka;
    private final SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());
    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final List<RunningRelay> running = new ArrayList<>();

    private RelayWorld(Database database, Database relay, String bootstrapServers) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        this.database = database;
        this.background =
                new BackgroundDatabase(
                        details(relay),
                        new BackgroundProperties(relay.username(), relay.password()));
        this.topics =
                new RelayTopics(
                        named(Topics.sessions(), own),
                        named(Topics.scores(), own),
                        named(Topics.positions(), own));
        this.codec = new EventCodec(topics, registry);
        this.kafka = new KafkaClients(bootstrapServers, "relay-" + own);
        this.jdbc =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.jdbcUrl(), database.username(), database.password()));
    }

    static RelayWorld create() {
        return on(Infrastructure.kafka().bootstrapServers());
    }

    static RelayWorld on(String bootstrapServers) {
        Database database = Infrastructure.postgres().createDatabase("relay");
        DatabaseRoles roles = Migration.toNewest(database);
        return new RelayWorld(database, roles.background(), bootstrapServers);
    }

    private static Topic named(Topic topic, String own) {
        return new Topic(
                topic.name() + "-" + own,
                true,
                Math.min(topic.partitions(), PARTITIONS),
                topic.settings());
    }

    RelayTopics topics() {
        return topics;
    }

    KafkaClients kafka() {
        return kafka;
    }

    EventCodec codec() {
        return codec;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    Journalling journalling() {
        return new Journalling(this);
    }

    RunningRelay start() {
        return start(RelaySteps.UNWATCHED);
    }

    RunningRelay start(RelaySteps steps) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Shard shard = new Shard(0, 1);
        new RelayLag(shard, background.jdbc()).bindTo(meters);
        ShardRelay relay =
                new ShardRelay(
                        new ShardRelay.Surroundings(
                                shard, topics, background.details(), kafka, registry),
                        new RelaySettings(true, 1, 100, Duration.ofMillis(50), "relay"),
                        new RelayCounters(shard, meters),
                        steps);
        RunningRelay started = new RunningRelay(relay, meters);
        running.add(started);
        return started;
    }

    private static JdbcConnectionDetails details(Database database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.jdbcUrl();
            }
        };
    }

    /// Ends the database session that holds the shard's lock, as the network or an operator might.
    void takeLockAway() {
        jdbc.sql(
                        """
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and granted and classid = ?
                          and database = (select oid from pg_database where datname = current_database())\
                        """)
                .param(LeaderConnection.LOCK_CLASS)
                .query((row, number) -> row.getBoolean(1))
                .list();
    }

    JournalPosition cursor() {
        return jdbc.sql("select xid::text, id from relay_cursor where shard = 0")
                .query((row, number) -> new JournalPosition(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(JournalPosition.START);
    }

    Admin admin() {
        return kafka.admin();
    }

    PublicationCheck check() {
        return new PublicationCheck(this);
    }

    @Override
    public void close() {
        running.forEach(RunningRelay::close);
    }
}
