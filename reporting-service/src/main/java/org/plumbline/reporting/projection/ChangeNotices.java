package org.plumbline.reporting.projection;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Changes as payloads of PostgreSQL's NOTIFY, which must stay below 8 000 bytes: a change that
/// would not fit is announced as one of anything.
@Component
public class ChangeNotices {

    /// The channel on which changes are announced, within the transaction that makes them.
    public static final String CHANNEL = "outcomes";

    private static final int MOST_BYTES = 7_900;

    private final JsonMapper mapper;

    ChangeNotices(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Change change) {
        String payload = mapper.writeValueAsString(change);
        if (payload.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return payload;
        }
        return mapper.writeValueAsString(Change.ofAnything(change.network(), change.version()));
    }

    /// The change in a payload that this class wrote.
    public Change read(String payload) {
        return mapper.readValue(payload, Change.class);
    }
}
