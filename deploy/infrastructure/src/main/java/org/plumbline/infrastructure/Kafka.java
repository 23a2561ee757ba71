package org.plumbline.infrastructure;

/// A running Kafka.
public record Kafka(String bootstrapServers) {}
