package org.plumbline.sessions.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Makes the relay's Kafka clients. Every wait of theirs is bounded by seconds: a relay that cannot
/// go on gives up and begins anew.
///
/// @param transactionalId prefix; the shard's number follows
record KafkaClients(String bootstrapServers, String transactionalId) {

    private static final int REQUEST_MS = 5_000;
    private static final int CALL_MS = 10_000;
    private static final int TRANSACTION_MS = 30_000;

    Admin admin() {
        return Admin.create(common());
    }

    /// A producer whose `initTransactions` fences every earlier one of the shard.
    Producer<String, byte[]> producer(Shard shard) {
        Map<String, Object> settings = common();
        settings.remove("default.api.timeout.ms");
        settings.put("transactional.id", transactionalId + "-" + shard.number());
        settings.put("transaction.timeout.ms", TRANSACTION_MS);
        settings.put("acks", "all");
        settings.put("compression.type", "lz4");
        settings.put("batch.size", 128 * 1024);
        settings.put("linger.ms", 2);
        settings.put("max.block.ms", CALL_MS);
        settings.put("delivery.timeout.ms", CALL_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /// A consumer without a group that sees what is committed.
    Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = common();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 5_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("request.timeout.ms", REQUEST_MS);
        settings.put("default.api.timeout.ms", CALL_MS);
        return settings;
    }
}
