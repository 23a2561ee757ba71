package org.plumbline.sessions.imports;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// An uploaded file as it lies in the database, read part by part.
final class StoredFile extends InputStream {

    private final Uploads uploads;
    private final Upload upload;
    private byte @Nullable [] part = new byte[0];
    private int next;
    private int number;

    StoredFile(Uploads uploads, Upload upload) {
        this.uploads = uploads;
        this.upload = upload;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        byte[] there = part;
        while (there != null && next == there.length) {
            there = uploads.part(upload, number++);
            part = there;
            next = 0;
        }
        if (there == null) {
            return -1;
        }
        int count = Math.min(length, there.length - next);
        System.arraycopy(there, next, into, offset, count);
        next += count;
        return count;
    }
}
