package org.plumbline.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The key that signs every token, kept in a file that only its owner can read, so that tokens and
/// their verification survive a restart.
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /// Reads the key, or makes one where there is none.
    ///
    /// @throws IllegalStateException if the file is there but holds no private RSA key; it is left
    ///   as it is
    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            RSAKey key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
            throw new IllegalStateException(file + " holds no private key");
        } catch (ParseException e) {
            throw new IllegalStateException(
                    file + " holds no RSA key; delete it to have a new one made", e);
        }
    }

    private static RSAKey make(Path file) throws IOException {
        RSAKey key = generate();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path written = Files.createTempFile(folder, "signing-key", ".new", ownerOnly);
        Files.writeString(written, key.toJSONString());
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot make RSA keys", e);
        }
    }
}
