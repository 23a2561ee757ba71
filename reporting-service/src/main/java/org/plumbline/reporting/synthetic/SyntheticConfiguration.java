package org.plumbline.reporting.synthetic;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/// What there is only where `plumbline.demo-notice` is set: a header on every answer, a field in
/// JSON, a name for tables.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("plumbline.demo-notice")
class SyntheticConfiguration {

    @Bean
    FilterRegistrationBean<SyntheticHeader> syntheticHeader() {
        FilterRegistrationBean<SyntheticHeader> filter =
                new FilterRegistrationBean<>(new SyntheticHeader());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    SyntheticTables syntheticTables() {
        return new SyntheticTables();
    }

    @Bean
    JacksonModule syntheticField() {
        return new SimpleModule("synthetic").addSerializer(new SyntheticField());
    }
}
