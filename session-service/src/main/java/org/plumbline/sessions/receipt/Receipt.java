package org.plumbline.sessions.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// How far a write has come: accepted, then published, then counted.
///
/// @param position as the client was given it
/// @param acceptedAt when it was made durable
/// @param waits whether it is a score that is published only once its session is recorded
/// @param published whether Kafka has it
/// @param counted whether the stream has taken it into the outcomes; null where that cannot be
///   found out just now
public record Receipt(
        String position,
        Instant acceptedAt,
        boolean waits,
        boolean published,
        @Nullable Boolean counted) {

    Json.Obj toJson() {
        return new ObjectBuilder()
                .put("position", position)
                .put("accepted", new ObjectBuilder().put("at", acceptedAt.toString()).build())
                .put("waitsFor", waits ? "session" : null)
                .put("published", new Json.Bool(published))
                .build()
                .with("counted", counted == null ? new Json.Null() : new Json.Bool(counted));
    }
}
