package org.plumbline.reporting.kafka;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.registry`: how to reach the schema registry.
///
/// @param url base of its Confluent-compatible API
@ConfigurationProperties("plumbline.registry")
record RegistrySettings(@DefaultValue("http://localhost:8082/apis/ccompat/v7") URI url) {}
