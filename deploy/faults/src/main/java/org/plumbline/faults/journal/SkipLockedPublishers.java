package org.plumbline.faults.journal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.LongSerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.faults.invariants.Carried;
import org.plumbline.faults.invariants.JournalRow;
import org.plumbline.faults.invariants.World;

/// Two publishers that share an outbox by `for update skip locked`. Nothing is lost that way, and
/// the order of a key is. Here to show that the check finds it.
public final class SkipLockedPublishers {

    private static final int PUBLISHERS = 2;
    private static final int BATCH = 10;
    private static final String TAKE =
            """
            select id, key from naive_outbox where not sent order by id limit %d for update skip locked
            """
                    .formatted(BATCH);

    private final World world;
    private final String topic;

    /// @param topic of their own
    public SkipLockedPublishers(World world, String topic) {
        this.world = world;
        this.topic = topic;
    }

    /// Publishes the rows of the journal to the topic, and answers what stands there, as if it
    /// stood on the clinic topics.
    public List<Carried> publish(List<JournalRow> rows)
            throws SQLException, InterruptedException, ExecutionException {
        Map<Long, JournalRow> byId = new HashMap<>();
        rows.stream()
                .filter(row -> row.patientKey() != null)
                .forEach(row -> byId.put(row.id(), row));
        createTopic();
        fill(byId);
        CyclicBarrier together = new CyclicBarrier(PUBLISHERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS)) {
            List<Future<Void>> publishers = new ArrayList<>();
            for (int i = 0; i < PUBLISHERS; i++) {
                publishers.add(threads.submit(publisher(together)));
            }
            for (Future<Void> publisher : publishers) {
                publisher.get();
            }
        }
        return new Broker(world.bootstrapServers())
                .records(topic).stream()
                        .map(one ->
                                Carried.of(
                                        Objects.requireNonNull(
                                                byId.get(ByteBuffer.wrap(one.value()).getLong())),
                                        one.partition(),
                                        one.offset()))
                        .toList();
    }

    private void createTopic() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", world.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        }
    }

    private void fill(Map<Long, JournalRow> rows) throws SQLException {
        try (Connection connection = world.journal();
                Statement table = connection.createStatement()) {
            table.execute("drop table if exists naive_outbox");
            table.execute(
                    "create table naive_outbox (id bigint primary key, key text not null, sent boolean not null)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into naive_outbox values (?, ?, false)")) {
                for (JournalRow row : rows.values()) {
                    insert.setLong(1, row.id());
                    insert.setString(2, row.patientKey());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private Callable<Void> publisher(CyclicBarrier together) {
        return () -> {
            try (Connection outbox = world.journal();
                    KafkaProducer<String, Long> producer =
                            new KafkaProducer<>(
                                    Map.of(
                                            "bootstrap.servers",
                                            world.bootstrapServers(),
                                            "acks",
                                            "all"),
                                    new StringSerializer(),
                                    new LongSerializer())) {
                outbox.setAutoCommit(false);
                producer.partitionsFor(topic);
                together.await();
                boolean more = true;
                while (more) {
                    more = publishBatch(outbox, producer);
                }
            }
            return null;
        };
    }

    private boolean publishBatch(Connection outbox, KafkaProducer<String, Long> producer)
            throws SQLException, InterruptedException, ExecutionException {
        List<Long> taken = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (Statement statement = outbox.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            while (row.next()) {
                taken.add(row.getLong(1));
                sent.add(
                        producer.send(
                                new ProducerRecord<>(topic, row.getString(2), row.getLong(1))));
            }
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        try (PreparedStatement statement =
                outbox.prepareStatement("update naive_outbox set sent = true where id = any (?)")) {
            statement.setArray(1, outbox.createArrayOf("bigint", taken.toArray()));
            statement.executeUpdate();
        }
        outbox.commit();
        return !taken.isEmpty();
    }
}
