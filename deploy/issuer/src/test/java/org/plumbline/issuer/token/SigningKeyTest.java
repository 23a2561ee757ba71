package org.plumbline.issuer.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir Path home;

    @Test
    void theSecondStartReadsTheKeyThatTheFirstOneMade() {
        Path file = home.resolve("issuer").resolve("signing-key.json");
        var first = SigningKey.keptIn(file);
        assertThat(SigningKey.keptIn(file)).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
        assertThat(first.size()).isEqualTo(2048);
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws Exception {
        Path file = home.resolve("signing-key.json");
        SigningKey.keptIn(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNamedAndLeftAlone() throws Exception {
        Path file = Files.writeString(home.resolve("signing-key.json"), "{");
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKey.keptIn(file))
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("{");
    }

    @Test
    void aPublicKeyAloneIsNotEnough() throws Exception {
        Path file = home.resolve("signing-key.json");
        Files.writeString(file, SigningKey.keptIn(file).toPublicJWK().toJSONString());
        assertThatIllegalStateException().isThrownBy(() -> SigningKey.keptIn(file));
    }
}
