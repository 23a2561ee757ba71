package org.plumbline.sessions.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.json.Json;
import org.plumbline.sessions.json.ObjectBuilder;

/// One request that was answered with records, or wrote some.
///
/// @param id orders those of one instant
/// @param roles of the caller
/// @param request method and route, without anybody's ids
/// @param kind of what was read or written
/// @param clinic null where it is not one clinic's
/// @param references each of something that was read or written; what it stands for is kept with
///   that, and goes with it
record AuditEntry(
        Instant at,
        long id,
        String subject,
        List<String> roles,
        String request,
        String kind,
        @Nullable String clinic,
        List<UUID> references) {

    Json.Obj toJson() {
        return new ObjectBuilder()
                .put("at", at.toString())
                .put("subject", subject)
                .putTexts("roles", roles)
                .put("request", request)
                .put("kind", kind)
                .put("clinic", clinic)
                .putTexts("references", references.stream().map(UUID::toString).toList())
                .build();
    }
}
