package org.plumbline.sessions.journal;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The secret that makes patients' pseudonyms.
///
/// @param secret base64 of at least 32 bytes; there is no default, and whoever changes it makes
///   every patient a new one
@ConfigurationProperties("plumbline.patient-key")
public record PatientKeyProperties(@Nullable String secret) {

    private static final int LEAST_BYTES = 32;

    public PatientKeyProperties {
        if (decoded(secret).length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "plumbline.patient-key.secret must be base64 of at least 32 random bytes");
        }
    }

    byte[] bytes() {
        return decoded(secret);
    }

    private static byte[] decoded(@Nullable String secret) {
        return secret == null ? new byte[0] : Base64.getDecoder().decode(secret.strip());
    }

    @Override
    public String toString() {
        return "PatientKeyProperties[secret=…]";
    }
}
