package org.plumbline.reporting.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/// Makes Kafka clients that belong to no group: whoever reads keeps its own account of how far.
@Component
public class KafkaClients {
    private static final int REQUEST_TIMEOUT_MS = 10_000;
    private static final int CALL_TIMEOUT_MS = 15_000;

    private final KafkaSettings settings;

    KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    /// A consumer of committed records only, as bytes, that is assigned by hand and fails rather
    /// than guesses where an offset is not there (any more).
    ///
    /// @param purpose ends up in the client's name
    /// @param batch most records of one poll
    public Consumer<byte[], byte[]> committedReader(String purpose, int batch) {
        Map<String, Object> properties = common("reporting-" + purpose);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MS);
        var bytes = new ByteArrayDeserializer();
        return new KafkaConsumer<>(properties, bytes, bytes);
    }

    /// An administrative client.
    public Admin admin(String purpose) {
        Map<String, Object> properties = common("reporting-" + purpose);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MS);
        return Admin.create(properties);
    }

    private Map<String, Object> common(String name) {
        Map<String, Object> properties = new HashMap<>(settings.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, name);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        properties.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }
}
