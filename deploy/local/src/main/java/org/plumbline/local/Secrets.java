package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.plumbline.infrastructure.DatabaseRoles;

/// The installation's secrets: made at first use, one file each, for its owner only.
public record Secrets(Path directory) {
    private static final int BYTES = 32;

    /// What scripts show the issuer; `deploy/local/token` reads its file.
    public String scripts() {
        return kept("script-client");
    }

    /// What the dashboards' server shows the issuer.
    public String web() {
        return kept("web-client");
    }

    /// The password of the database server's superuser, who makes databases and roles.
    public String database() {
        return kept("database");
    }

    /// The passwords of the roles that share the system of record.
    public DatabaseRoles.Passwords sessions() {
        return new DatabaseRoles.Passwords(
                kept("sessions-owner"), kept("sessions-app"), kept("sessions-background"));
    }

    /// What patient keys are made with, in base64: losing it loses the link to every patient on
    /// record.
    public String patientKey() {
        return kept("patient-key");
    }

    /// What course ids are made with, in base64.
    public String courseId() {
        return kept("course-id");
    }

    private String kept(String name) {
        Path file = directory.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getEncoder().encodeToString(bytes);
        writeForOwner(file, secret);
        return secret;
    }

    /// Writes a whole file at once that only its owner can read.
    static void writeForOwner(Path file, String text) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh =
                    Files.createTempFile(
                            directory,
                            file.getFileName().toString(),
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
