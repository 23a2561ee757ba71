package org.plumbline.sessions.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientKeysTest {

    private static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final PatientKeys keys = new PatientKeys(new PatientKeyProperties(SECRET));

    @Test
    void oneReferenceIsOnePersonInItsNetworkOnly() {
        assertThat(keys.of("coast", "P-1")).isEqualTo(keys.of("coast", "P-1"));
        assertThat(keys.of("coast", "P-1")).isNotEqualTo(keys.of("mountains", "P-1"));
        assertThat(keys.of("coast", "P-1")).isNotEqualTo(keys.of("coast", "P-2"));
    }

    @Test
    void aKeyIsThirtyTwoHexDigits() {
        assertThat(keys.of("coast", "P-1")).matches("[0-9a-f]{32}");
    }

    @Test
    void anotherSecretMakesOtherKeys() {
        PatientKeys others =
                new PatientKeys(
                        new PatientKeyProperties("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDI="));

        assertThat(others.of("coast", "P-1")).isNotEqualTo(keys.of("coast", "P-1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aSecretIsRequiredAndLong(String secret) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PatientKeyProperties(secret));
    }

    @Test
    void theSecretIsNotPrinted() {
        assertThat(new PatientKeyProperties(SECRET).toString()).doesNotContain(SECRET);
    }
}
