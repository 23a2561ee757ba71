package org.plumbline.reporting.kafka;

import org.plumbline.schemas.Topic;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.topics`: how topics are made where they are absent.
///
/// @param partitions of topics that have more than one; the same for every service of a platform
@ConfigurationProperties("plumbline.topics")
public record TopicSettings(@DefaultValue("6") int partitions) {

    /// Refuses a topic without partitions.
    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("plumbline.topics.partitions is below 1");
        }
    }

    /// The topic with the configured number of partitions.
    public Topic sized(Topic topic) {
        return topic.withPartitions(partitions);
    }
}
