package org.plumbline.sessions.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in the journal's order. Its text, the `Outcomes-Position`, means nothing to clients.
public record Position(int shard, long xid, long id) {

    public static final String HEADER = "Outcomes-Position";

    /// Base64url of `1:shard:xid:id`.
    public String token() {
        String text = "1:" + shard + ":" + xid + ":" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
