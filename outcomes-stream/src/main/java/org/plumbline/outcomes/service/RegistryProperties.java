package org.plumbline.outcomes.service;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the schema registry is.
///
/// @param url base of its Confluent-compatible API
@ConfigurationProperties("plumbline.registry")
record RegistryProperties(@DefaultValue("http://localhost:8082/apis/ccompat/v7") URI url) {}
