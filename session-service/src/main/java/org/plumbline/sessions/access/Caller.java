package org.plumbline.sessions.access;

import java.util.Set;

/// Who sent a request, as the token says.
///
/// @param network the caller's own; nothing outside it exists for the caller
/// @param clinics slugs, or `*` alone for all of the network
public record Caller(String network, String subject, Set<String> clinics, Set<String> roles) {

    private static final String ALL = "*";
    private static final String SUBMITTER = "submitter";
    private static final String STEWARD = "steward";

    public Caller {
        clinics = Set.copyOf(clinics);
        roles = Set.copyOf(roles);
    }

    /// Whether the caller writes and reads this clinic's records.
    public boolean submitsFor(String clinic) {
        return isSubmitter() && (submitsForAll() || clinics.contains(clinic));
    }

    public boolean isSubmitter() {
        return roles.contains(SUBMITTER);
    }

    /// Whether the caller reads the network's audit trail.
    public boolean isSteward() {
        return roles.contains(STEWARD);
    }

    public boolean submitsForAll() {
        return isSubmitter() && clinics.contains(ALL);
    }
}
