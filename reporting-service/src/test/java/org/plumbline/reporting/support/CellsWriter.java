package org.plumbline.reporting.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.cell.CellKeys;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Writes cells as the stream does: in transactions, with the headers, null for what is taken back.
public final class CellsWriter implements AutoCloseable {
    /// Few, so that every partition is met.
    public static final int PARTITIONS = 3;

    private final KafkaProducer<String, byte[]> producer;
    private final AvroSerde<Cell> serde =
            AvroSerde.of(Cell.class, SchemaRegistry.at(Infrastructure.registry().url()));

    /// An update of one cell; the value null takes it back.
    public record Update(String key, long epoch, long sequence, @Nullable Cell value) {

        public static Update of(Cell cell) {
            return new Update(CellKeys.of(cell), cell.getEpoch(), cell.getSequence(), cell);
        }

        public static Update takingBack(Cell cell, long sequence) {
            return new Update(CellKeys.of(cell), cell.getEpoch(), sequence, null);
        }
    }

    public CellsWriter() {
        ensureTopic();
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                Infrastructure.kafka().bootstrapServers(),
                                "transactional.id",
                                "cells-writer-" + UUID.randomUUID(),
                                "linger.ms",
                                "0"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        producer.initTransactions();
    }

    public static void ensureTopic() {
        try (Admin admin = admin()) {
            Topics.ensure(admin, List.of(Topics.cells().withPartitions(PARTITIONS)));
        }
    }

    /// Deletes the topic with all that is in it and waits until it is gone.
    public static void deleteTopic() {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(Topics.CELLS)).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    }

    /// All of them in one transaction.
    public void commit(List<Update> updates) {
        producer.beginTransaction();
        updates.forEach(this::send);
        producer.commitTransaction();
    }

    public void commit(Cell... cells) {
        commit(List.of(cells).stream().map(Update::of).toList());
    }

    /// All of them in one transaction that comes to nothing.
    public void abort(List<Update> updates) {
        producer.beginTransaction();
        updates.forEach(this::send);
        producer.flush();
        producer.abortTransaction();
    }

    /// A record that cannot be a cell, on the partition where its key would lie.
    public void commitNonsense(String key) {
        producer.beginTransaction();
        // a failed send fails the commit
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                Topics.CELLS, null, key, new byte[] {1, 2, 3}, headers(1, 1)));
        producer.commitTransaction();
    }

    private void send(Update update) {
        byte[] value = serde.serializer().serialize(Topics.CELLS, update.value());
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                Topics.CELLS,
                                null,
                                update.key(),
                                value,
                                headers(update.epoch(), update.sequence())));
    }

    private static RecordHeaders headers(long epoch, long sequence) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("epoch", Long.toString(epoch).getBytes(StandardCharsets.UTF_8));
        headers.add("sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
    }
}
