package org.plumbline.outcomes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The stream as a process. Its only port is that of the management endpoints.
@SpringBootApplication
@ConfigurationPropertiesScan
public class OutcomesStreamApplication {
    public static void main(String[] args) {
        SpringApplication.run(OutcomesStreamApplication.class, args);
    }
}
