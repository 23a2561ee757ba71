package org.plumbline.sessions.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The lines of a file that are not blank, as bytes, with their numbers. Only one line is held at a
/// time.
final class NdjsonLines implements AutoCloseable {

    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private boolean ended;

    NdjsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /// @param number from 1
    /// @param bytes without the end of the line
    record Line(long number, ByteBuffer bytes) {}

    /// Null after the last one.
    @Nullable Line next() {
        while (!ended) {
            byte[] bytes = read();
            if (!isBlank(bytes)) {
                return new Line(number, ByteBuffer.wrap(bytes));
            }
        }
        return null;
    }

    private byte[] read() {
        number++;
        line.reset();
        try {
            int octet;
            while ((octet = in.read()) >= 0 && octet != '\n') {
                if (line.size() == LONGEST) {
                    throw new UnreadableFileException(
                            "too-long", "A line has at most 1 MB.", number);
                }
                line.write(octet);
            }
            ended = octet < 0;
            return line.toByteArray();
        } catch (IOException e) {
            throw new UnreadableFileException("malformed", "The file cannot be read.", number);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte octet : bytes) {
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
