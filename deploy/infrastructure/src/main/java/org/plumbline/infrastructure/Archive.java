package org.plumbline.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// A compressed tar, unpacked once per machine and user.
///
/// @param name directory's name in the cache; changes whenever the content does
record Archive(String name, Source source) {

    interface Source {
        InputStream open() throws IOException;
    }

    private static final int ANY_EXECUTE = 0111;

    /// The unpacked directory under `cache`. Any number of processes and threads may ask at once:
    /// one unpacks beside it, then renames.
    Path in(Path cache) {
        Path unpacked = cache.resolve(name);
        if (Files.exists(unpacked)) {
            return unpacked;
        }
        synchronized (Archive.class) {
            return unpackOnce(Directories.create(cache), unpacked);
        }
    }

    private Path unpackOnce(Path cache, Path unpacked) {
        try (FileChannel channel =
                        FileChannel.open(
                                cache.resolve(name + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.notExists(unpacked)) {
                Path half = cache.resolve(name + ".part");
                Directories.delete(half);
                unpackInto(Directories.create(half));
                Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
            }
            return unpacked;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot unpack " + name, failed);
        }
    }

    private void unpackInto(Path directory) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open(), 1 << 16);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new BufferedInputStream(decompress(in), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(entry, tar, inside(directory, entry.getName()));
            }
        }
    }

    private static InputStream decompress(InputStream in) throws IOException {
        try {
            return new CompressorStreamFactory().createCompressorInputStream(in);
        } catch (CompressorException unknown) {
            throw new IOException(unknown);
        }
    }

    private static Path inside(Path directory, String entry) throws IOException {
        Path file = directory.resolve(entry).normalize();
        if (!file.startsWith(directory)) {
            throw new IOException("entry outside of the archive: " + entry);
        }
        return file;
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            Files.setPosixFilePermissions(
                    file,
                    PosixFilePermissions.fromString(
                            (entry.getMode() & ANY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }
}
