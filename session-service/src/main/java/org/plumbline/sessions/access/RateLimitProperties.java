package org.plumbline.sessions.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests a network may send to one instance of the service.
///
/// @param requests in any period, and at once at most; a file is one request
/// @param period in which that many are given back, evenly
@ConfigurationProperties("plumbline.rate-limit")
public record RateLimitProperties(
        @DefaultValue("60000") long requests, @DefaultValue("1m") Duration period) {

    public RateLimitProperties {
        if (requests < 1 || period.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "plumbline.rate-limit: at least one request in at least one second");
        }
    }
}
