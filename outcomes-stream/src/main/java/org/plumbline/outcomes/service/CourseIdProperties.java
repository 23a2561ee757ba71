package org.plumbline.outcomes.service;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The secret that course ids are made with.
///
/// @param secret base64 of at least 32 bytes; there is no default, and whoever changes it gives
///   every course another id, which takes a new epoch
@ConfigurationProperties("plumbline.course-id")
record CourseIdProperties(@Nullable String secret) {
    private static final int LEAST_BYTES = 32;

    CourseIdProperties {
        if (decoded(secret).length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "plumbline.course-id.secret must be base64 of at least 32 random bytes");
        }
    }

    byte[] bytes() {
        return decoded(secret);
    }

    private static byte[] decoded(@Nullable String secret) {
        return secret == null ? new byte[0] : Base64.getDecoder().decode(secret.strip());
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "CourseIdProperties[secret=…]";
    }
}
