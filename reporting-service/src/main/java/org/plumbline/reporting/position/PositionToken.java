package org.plumbline.reporting.position;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the journal, as the session-service hands it out with a durable write: base64url of
/// `1:shard:xid:id`. Opaque to whoever carries it.
///
/// @param shard relay shard, from 0
/// @param mark the place within the shard
record PositionToken(int shard, Mark mark) {
    /// The name of the header that carries it.
    static final String HEADER = "Outcomes-Position";

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("1:(\\d{1,6}):(\\d{1,18}):(\\d{1,18})");

    /// A place within a shard; a shard publishes in this order.
    record Mark(long xid, long id) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            int byXid = Long.compare(xid, other.xid);
            return byXid != 0 ? byXid : Long.compare(id, other.id);
        }
    }

    /// Reads a header's value; empty if it is no token.
    static Optional<PositionToken> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text);
            Matcher parts = FORM.matcher(new String(plain, StandardCharsets.US_ASCII));
            return parts.matches() ? Optional.of(token(parts)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static PositionToken token(Matcher parts) {
        return new PositionToken(
                Integer.parseInt(parts.group(1)),
                new Mark(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))));
    }
}
