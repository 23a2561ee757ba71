package org.plumbline.reporting.comparison;

import org.plumbline.schemas.catalog.Catalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vocabulary and what reads requests in it.
@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {

    @Bean
    Catalog catalog() {
        return Catalog.load();
    }

    @Bean
    RequestReader requestReader(Catalog catalog) {
        return new RequestReader(catalog);
    }
}
