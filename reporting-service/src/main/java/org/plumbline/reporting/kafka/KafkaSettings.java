package org.plumbline.reporting.kafka;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.kafka`: how to reach Kafka.
///
/// @param bootstrapServers first brokers to ask, `host:port`, comma separated
/// @param properties further client properties, such as those of SASL and TLS
@ConfigurationProperties("plumbline.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    /// Keeps an unmodifiable copy.
    public KafkaSettings {
        properties = Map.copyOf(properties);
    }
}
