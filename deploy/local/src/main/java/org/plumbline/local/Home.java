package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.local.machine.PidRecord;

/// The folder of one installation: its data, secrets, logs and pids. Only its owner may enter.
public record Home(Path path) {
    static final String SECRETS = "secrets";
    static final String PIDS = "pids";
    static final String APPLICATIONS = "applications";
    static final String PORTS = "ports";
    static final String ACCOUNTS = "accounts";
    static final String DEMO = "demo-world";
    static final String LOCK = "lock";
    static final String EPOCH = "epoch";
    static final String COMPUTATION = "computation";
    static final String BROKER = "broker-run";

    /// What networks add to the catalog; written by people and never deleted.
    static final String CATALOG = "catalog";

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /// Makes the folder where it is absent.
    public Home create() {
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where one process keeps its data and log.
    public Path of(String process) {
        return path.resolve(process);
    }

    /// Which process runs under a name.
    public PidRecord pid(String process) {
        return new PidRecord(path.resolve(PIDS), process);
    }

    /// Deletes what the platform made here, and the folder once nothing else is in it.
    public void delete() {
        Stream.concat(
                        Part.NAMES.stream(),
                        Stream.of(
                                SECRETS,
                                PIDS,
                                APPLICATIONS,
                                PORTS,
                                ACCOUNTS,
                                DEMO,
                                LOCK,
                                EPOCH,
                                COMPUTATION,
                                BROKER))
                .map(path::resolve)
                .forEach(Home::deleteTree);
        try (Stream<Path> rest = Files.exists(path) ? Files.list(path) : Stream.of()) {
            if (Files.exists(path) && rest.findAny().isEmpty()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path tree) {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            List<Path> deepestFirst = files.toList().reversed();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
