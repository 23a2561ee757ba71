package org.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One command at a time changes an installation. The system gives the lock back when its holder
/// ends in whatever way, so it cannot go stale.
record HomeLock(FileChannel channel) implements AutoCloseable {

    /// Waits until no other command is at work on the home.
    static HomeLock take(Home home, Progress progress) {
        Path file = home.create().of(Home.LOCK);
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                progress.waiting(
                        "another command is at work on " + home.path() + "; waiting for it");
                channel.lock();
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("this process already works on this home", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
