package org.plumbline.issuer.entitlement;

import java.util.List;
import java.util.Optional;

/// What a script asks to be, as it came: nothing in it has been checked.
///
/// @param networks must turn out to be exactly one
/// @param clinics none asks for every clinic
/// @param roles one or more
public record EntitlementRequest(List<String> networks, List<String> clinics, List<String> roles) {

    public EntitlementRequest {
        networks = List.copyOf(networks);
        clinics = List.copyOf(clinics);
        roles = List.copyOf(roles);
    }

    /// Whether the request can be met.
    public sealed interface Answer {}

    /// It can.
    ///
    /// @param entitlement as asked
    public record Granted(Entitlement entitlement) implements Answer {}

    /// It cannot.
    ///
    /// @param because one sentence for whoever asked
    public record Refused(String because) implements Answer {}

    /// Checks every part; the first fault is the answer.
    public Answer decide() {
        if (networks.size() != 1 || !Entitlement.isSlug(networks.getFirst())) {
            return new Refused("network must be given once, as a kebab-case slug");
        }
        if (roles.isEmpty()) {
            return new Refused("role must be given");
        }
        List<Role> known = roles.stream().map(Role::of).flatMap(Optional::stream).toList();
        if (known.size() < roles.size()) {
            return new Refused("role must be submitter, medical-director, analyst or steward");
        }
        List<String> asked = clinics.isEmpty() ? List.of(Entitlement.EVERY_CLINIC) : clinics;
        if (!asked.equals(List.of(Entitlement.EVERY_CLINIC))
                && !asked.stream().allMatch(Entitlement::isSlug)) {
            return new Refused("each clinic must be a kebab-case slug, or the only one *");
        }
        return new Granted(new Entitlement(networks.getFirst(), asked, known));
    }
}
