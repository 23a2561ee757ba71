package org.plumbline.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

    @TempDir private Path cache;

    @Test
    void programsStayExecutableAndOthersDoNot() throws Exception {
        Path unpacked = archive(tar("bin/run", 0755, "share/text", 0644)).in(cache);
        assertThat(unpacked.resolve("bin/run")).isExecutable().hasContent("bin/run");
        assertThat(Files.isExecutable(unpacked.resolve("share/text"))).isFalse();
    }

    @Test
    void manyWhoAskAtOnceUnpackOnce() throws Exception {
        byte[] tar = tar("a", 0644, "b", 0644);
        AtomicInteger openings = new AtomicInteger();
        Archive archive =
                new Archive(
                        "many",
                        () -> {
                            openings.incrementAndGet();
                            return new ByteArrayInputStream(tar);
                        });
        IntStream.range(0, 16).parallel().forEach(i -> assertThat(archive.in(cache)).isDirectory());
        assertThat(openings).hasValue(1);
    }

    @Test
    void aHalfUnpackedDirectoryOfAKilledJvmIsDoneAgain() throws Exception {
        Files.createDirectories(cache.resolve("test.part/a"));
        assertThat(archive(tar("a", 0644, "b", 0644)).in(cache).resolve("a")).hasContent("a");
    }

    @Test
    void anEntryThatPointsOutOfTheDirectoryIsRefused() throws Exception {
        Archive archive = archive(tar("../../evil", 0644, "b", 0644));
        assertThatThrownBy(() -> archive.in(cache))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("entry outside of the archive: ../../evil");
        assertThat(cache.resolve("test")).doesNotExist();
    }

    private static Archive archive(byte[] tar) {
        return new Archive("test", () -> new ByteArrayInputStream(tar));
    }

    private static byte[] tar(String first, int firstMode, String second, int secondMode)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            add(tar, first, firstMode);
            add(tar, second, secondMode);
        }
        return bytes.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
