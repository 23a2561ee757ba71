package org.plumbline.sessions.journal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the journal's order. Its text, the `Outcomes-Position`, means nothing to clients.
public record Position(int shard, long xid, long id) {

    public static final String HEADER = "Outcomes-Position";

    private static final Pattern TEXT = Pattern.compile("1:(\\d{1,9}):(\\d{1,18}):(\\d{1,18})");

    /// What a token names; empty where it is none of ours.
    public static Optional<Position> of(String token) {
        Matcher parts = TEXT.matcher(decoded(token));
        return parts.matches()
                ? Optional.of(
                        new Position(
                                Integer.parseInt(parts.group(1)),
                                Long.parseLong(parts.group(2)),
                                Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /// Base64url of `1:shard:xid:id`.
    public String token() {
        String text = "1:" + shard + ":" + xid + ":" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
