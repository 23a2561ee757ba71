package org.plumbline.sessions;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Takes in what clinics record, keeps it durably, and passes it on.
@SpringBootApplication
@ConfigurationPropertiesScan
public class SessionServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SessionServiceApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
