package org.plumbline.outcomes.service;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How topics are created where they are absent; those that exist stay as they are.
///
/// @param partitions of the clinic topics and the cells, fixed from their creation on
@Validated
@ConfigurationProperties("plumbline.topics")
record TopicProperties(@DefaultValue("6") @Positive int partitions) {}
