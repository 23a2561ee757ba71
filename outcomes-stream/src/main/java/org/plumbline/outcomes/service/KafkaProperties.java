package org.plumbline.outcomes.service;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where Kafka is.
///
/// @param bootstrapServers host:port, several joined by commas
@Validated
@ConfigurationProperties("plumbline.kafka")
record KafkaProperties(@DefaultValue("localhost:9092") @NotBlank String bootstrapServers) {}
