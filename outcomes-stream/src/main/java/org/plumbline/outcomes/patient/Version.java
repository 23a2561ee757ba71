package org.plumbline.outcomes.patient;

import org.jspecify.annotations.Nullable;

/// One revision of a fact.
///
/// @param revision 1 or more; the highest holds, whatever the order of arrival
/// @param content fingerprint of everything the revision says, to tell a repetition from a
///   contradiction
/// @param live what it says, or null where the revision is a retraction
public record Version<F>(long revision, long content, @Nullable F live) {
    public Version {
        if (revision < 1) {
            throw new IllegalArgumentException("revision below 1");
        }
    }
}
