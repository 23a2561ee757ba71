package org.plumbline.reporting.kafka;

import org.plumbline.schemas.serde.SchemaRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The schema registry, asked only when a record needs a schema not yet known.
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    SchemaRegistry schemaRegistry(RegistrySettings settings) {
        return SchemaRegistry.at(settings.url());
    }
}
