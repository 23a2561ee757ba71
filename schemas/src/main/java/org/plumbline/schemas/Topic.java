package org.plumbline.schemas;

import java.util.Map;

/// A topic as the platform wants it to be.
///
/// @param compacted whether only the newest record of a key is kept; else records are deleted by
///   age
/// @param partitions how many it is created with; a service may choose another number by
///   configuration
/// @param settings Kafka's topic settings, `cleanup.policy` included
public record Topic(String name, boolean compacted, int partitions, Map<String, String> settings) {

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("A topic has at least one partition: " + name);
        }
        settings = Map.copyOf(settings);
    }

    public Topic withPartitions(int number) {
        return new Topic(name, compacted, number, settings);
    }
}
