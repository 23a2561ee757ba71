package org.plumbline.sessions.description;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    @Bean
    OpenApiCustomizer writtenDescription() {
        return served -> WrittenDescription.read().layOver(served);
    }
}
