package org.plumbline.sessions.access;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `plumbline.public-url`: where browsers reach this service.
///
/// @param publicUrl scheme, host and port without a path; log-in and log-out lead back there and
///   nowhere else
@ConfigurationProperties("plumbline")
record LogInSettings(@DefaultValue("http://localhost:8081") URI publicUrl) {

    /// Refuses what is not an origin.
    LogInSettings {
        if (publicUrl.getScheme() == null
                || publicUrl.getHost() == null
                || !publicUrl.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "plumbline.public-url is not like http://localhost:8081");
        }
    }

    /// The address of a path of this service.
    ///
    /// @param path begins with a slash
    String address(String path) {
        return publicUrl + path;
    }
}
