package org.plumbline.reporting;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// The read side: projects the cells of `outcomes.cells.v1` into tables, computes figures from
/// their sums when asked, and tells open pages what has changed.
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingService {

    /// Starts the service; see `application.yml` for what can be configured.
    public static void main(String... arguments) {
        SpringApplication.run(ReportingService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
