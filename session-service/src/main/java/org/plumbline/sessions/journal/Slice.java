package org.plumbline.sessions.journal;

import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Kind;

/// A page of one clinic's records of one kind, in order of (time, id).
///
/// @param patient of that patient only, null for all
/// @param from earliest time, in milliseconds since 1970, null for any
/// @param before time that is no longer in, null for any
/// @param after the last record of the page before, null for the first page
/// @param size most records
public record Slice(
        Kind kind,
        String clinic,
        @Nullable String patient,
        @Nullable Long from,
        @Nullable Long before,
        @Nullable After after,
        int size) {

    /// A place between two records.
    public record After(long time, String id) {}
}
