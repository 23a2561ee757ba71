package org.plumbline.outcomes.service;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.plumbline.outcomes.topology.BoundedMemory;

/// Configuration in Kafka's own terms.
final class StreamSettings {
    /// A record that fills the clinic topics' 1 MiB is larger as a dead letter.
    private static final int LARGEST_REQUEST = 2 * 1024 * 1024;

    private StreamSettings() {}

    static Properties of(KafkaProperties kafka, StreamProperties stream) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, stream.applicationIdOfEpoch());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stream.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, stream.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, stream.standbys());
        exactness(settings);
        pace(settings, stream);
        memory(settings, stream);
        settings.putAll(stream.properties());
        return settings;
    }

    private static void exactness(Properties settings) {
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(producer(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
    }

    /// Facts are free of order, so no topic waits for another. A killed process is missed after ten
    /// seconds.
    private static void pace(Properties settings, StreamProperties stream) {
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, stream.commitInterval().toMillis());
        settings.put(StreamsConfig.POLL_MS_CONFIG, 20);
        settings.put(
                StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        settings.put(producer(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        settings.put(producer(ProducerConfig.LINGER_MS_CONFIG), 5);
        settings.put(producer(ProducerConfig.BATCH_SIZE_CONFIG), 128 * 1024);
        settings.put(consumer(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(consumer(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    }

    private static void memory(Properties settings, StreamProperties stream) {
        settings.put(
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, stream.recordCache().toBytes());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        settings.put(BoundedMemory.TOTAL, stream.storeMemory().toBytes());
        settings.put(BoundedMemory.MEMTABLE, stream.memtable().toBytes());
    }

    private static String producer(String name) {
        return StreamsConfig.producerPrefix(name);
    }

    private static String consumer(String name) {
        return StreamsConfig.mainConsumerPrefix(name);
    }
}
