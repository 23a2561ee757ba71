package org.plumbline.reporting.access;

import java.time.Instant;
import java.util.Set;

/// Whom a call speaks for: somebody entitled to read the outcomes of one network. Controllers take
/// it as a method argument; a call without such a reader never reaches them.
///
/// @param subject the issuer's name for the person or program; never in logs
/// @param network the only network whose figures it may see
/// @param clinics clinic slugs, or `*` for all of the network
/// @param roles what it may do
/// @param expiresAt when its token ends and with it everything opened by it
public record Reader(
        String subject, String network, Set<String> clinics, Set<String> roles, Instant expiresAt) {

    /// The roles that may read outcomes, each of them alone.
    private static final Set<String> OUTCOME_ROLES = Set.of("medical-director", "analyst");

    /// Keeps unmodifiable copies.
    public Reader {
        clinics = Set.copyOf(clinics);
        roles = Set.copyOf(roles);
    }

    /// Whether it may read its network's outcomes at all.
    public boolean mayReadOutcomes() {
        return roles.stream().anyMatch(OUTCOME_ROLES::contains);
    }
}
