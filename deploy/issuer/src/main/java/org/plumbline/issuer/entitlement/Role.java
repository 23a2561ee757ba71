package org.plumbline.issuer.entitlement;

import java.util.Arrays;
import java.util.Optional;

/// What someone is in a network; the services decide what each role may do.
public enum Role {
    SUBMITTER("submitter"),
    MEDICAL_DIRECTOR("medical-director"),
    ANALYST("analyst"),
    STEWARD("steward");

    private final String slug;

    Role(String slug) {
        this.slug = slug;
    }

    /// The role as it stands in the claim `roles`.
    public String slug() {
        return slug;
    }

    /// The role with exactly this slug.
    public static Optional<Role> of(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug.equals(slug)).findFirst();
    }
}
