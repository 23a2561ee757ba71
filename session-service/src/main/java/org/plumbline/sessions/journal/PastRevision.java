package org.plumbline.sessions.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.Status;

/// One revision as it stands in the journal: what, by whom, when.
public record PastRevision(
        RecordKey key,
        long number,
        Status status,
        Content content,
        String hash,
        Instant recordedAt,
        String recordedBy,
        @Nullable String reason) {}
