package org.plumbline.sessions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// A file on its way into the database, on local disk so long.
final class ReceivedFile implements AutoCloseable {

    static final long LARGEST = 1L << 30;

    private final Path path;
    private byte[] hash = new byte[0];

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /// @return null where it is larger than [#LARGEST]
    static @Nullable ReceivedFile of(InputStream in) throws IOException {
        ReceivedFile file = new ReceivedFile(Files.createTempFile("import", ".csv"));
        boolean complete = false;
        try {
            complete = file.receive(in);
            return complete ? file : null;
        } finally {
            if (!complete) {
                file.close();
            }
        }
    }

    private boolean receive(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                size += read;
                if (size > LARGEST) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        hash = digest.digest();
        return true;
    }

    byte[] hash() {
        return hash.clone();
    }

    InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
