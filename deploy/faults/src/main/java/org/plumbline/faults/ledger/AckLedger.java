package org.plumbline.faults.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A client's own record of what it was promised. An entry is on disk before [#acknowledged]
/// returns, so a client that writes it after it has read the whole answer can be killed at any
/// moment without forgetting a promise. Safe for use by any number of threads.
public final class AckLedger implements AutoCloseable {

    private final FileChannel file;

    public AckLedger(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
    }

    /// @param what was acknowledged, in one line
    public void acknowledged(String what) throws IOException {
        acknowledged(List.of(what));
    }

    /// Several at once, as one answer promised them.
    public synchronized void acknowledged(List<String> entries) throws IOException {
        if (entries.stream().anyMatch(what -> what.contains("\n"))) {
            throw new IllegalArgumentException("an entry is one line");
        }
        byte[] text = (String.join("\n", entries) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer lines = ByteBuffer.wrap(text);
        while (lines.hasRemaining()) {
            file.write(lines);
        }
        file.force(false);
    }

    /// The entries of a ledger. What a kill cut short was promised to nobody: its writer had not
    /// returned.
    public static List<String> read(Path path) throws IOException {
        String text = Files.readString(path);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
