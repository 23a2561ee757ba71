package org.plumbline.reporting.comparison;

import org.plumbline.schemas.catalog.Catalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The vocabulary and what reads requests in it.
@Configuration(proxyBeanMethods = false)
class ComparisonConfiguration {

    /// The whole catalog. What a reader may be shown of it is its [Catalog#forNetwork].
    @Bean
    Catalog catalog(CatalogSettings settings) {
        return settings.directory().map(Catalog::load).orElseGet(Catalog::load);
    }

    @Bean
    RequestReader requestReader(Catalog catalog) {
        return new RequestReader(catalog);
    }
}
