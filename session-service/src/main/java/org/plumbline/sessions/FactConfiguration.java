package org.plumbline.sessions;

import java.time.Clock;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.sessions.fact.FactReader;
import org.plumbline.sessions.fact.FactWriter;
import org.plumbline.sessions.fact.Vocabulary;
import org.plumbline.sessions.journal.PatientKeyProperties;
import org.plumbline.sessions.journal.PatientKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The plain parts that the edges share.
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

    /// The whole catalog, every network's own terms in it.
    @Bean
    Catalog catalog(CatalogProperties properties) {
        return properties.directory().map(Catalog::load).orElseGet(Catalog::load);
    }

    @Bean
    Vocabulary vocabulary(Catalog catalog) {
        return new Vocabulary(catalog);
    }

    @Bean
    FactReader factReader(Vocabulary vocabulary, Clock clock) {
        return new FactReader(vocabulary, clock);
    }

    @Bean
    FactWriter factWriter(Vocabulary vocabulary) {
        return new FactWriter(vocabulary);
    }

    @Bean
    PatientKeys patientKeys(PatientKeyProperties properties) {
        return new PatientKeys(properties);
    }
}
