package org.plumbline.benchmark.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The bare peer of the relay: takes a batch from an outbox, sends it, deletes it. It encodes
/// nothing and uses no Kafka transaction; the producer's other settings are the relay's.
final class RawDrain implements AutoCloseable {

    private static final String TOPIC = "benchmark.raw-drain";
    private static final int PARTITIONS = 6;
    private static final int BATCH = 1000;
    private static final int LOCK = 0x42454e43;
    private static final String SELECT =
            "select seq, key, payload from benchmark_raw.outbox order by seq limit " + BATCH;
    private static final String DELETE = "delete from benchmark_raw.outbox where seq <= ?";
    private static final String LEAD = "select pg_try_advisory_xact_lock(?)";

    private final RawTables tables;
    private final KafkaProducer<String, byte[]> producer;

    RawDrain(RawTables tables, String bootstrapServers)
            throws InterruptedException, ExecutionException {
        this.tables = tables;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(
                            List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        }
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "compression.type",
                                "lz4",
                                "batch.size",
                                128 * 1024,
                                "linger.ms",
                                2),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /// Rows per second.
    ///
    /// @param records keys and values of the rows
    double perSecond(List<ConsumerRecord<String, byte[]>> records)
            throws SQLException, InterruptedException, ExecutionException {
        fill(records);
        try (Connection connection = tables.connect();
                PreparedStatement lead = connection.prepareStatement(LEAD);
                PreparedStatement select = connection.prepareStatement(SELECT);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            lead.setInt(1, LOCK);
            long began = System.nanoTime();
            int drained = 0;
            int batch;
            do {
                require(lead);
                batch = drain(select, delete);
                connection.commit();
                drained += batch;
            } while (batch > 0);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (drained != records.size()) {
                throw new IllegalStateException(
                        "%d rows were drained of %d".formatted(drained, records.size()));
            }
            return drained / seconds;
        }
    }

    private static void require(PreparedStatement lead) throws SQLException {
        try (ResultSet row = lead.executeQuery()) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new IllegalStateException("somebody else drains");
            }
        }
    }

    private int drain(PreparedStatement select, PreparedStatement delete)
            throws SQLException, InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(BATCH);
        long last = 0;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                sent.add(
                        producer.send(
                                new ProducerRecord<>(TOPIC, row.getString(2), row.getBytes(3))));
            }
        }
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        delete.setLong(1, last);
        delete.executeUpdate();
        return sent.size();
    }

    private void fill(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        tables.emptyOutbox();
        try (Connection connection = tables.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into benchmark_raw.outbox (key, payload) values (?, ?)")) {
            for (ConsumerRecord<String, byte[]> record : records) {
                insert.setString(1, record.key());
                insert.setBytes(2, record.value());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        tables.analyzeOutbox();
    }

    @Override
    public void close() {
        producer.close();
    }
}
