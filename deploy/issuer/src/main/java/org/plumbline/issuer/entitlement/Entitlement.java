package org.plumbline.issuer.entitlement;

import java.util.List;
import java.util.regex.Pattern;

/// Which network, which of its clinics, in which roles.
///
/// @param network a slug
/// @param clinics slugs, or exactly [#EVERY_CLINIC]
/// @param roles at least one
public record Entitlement(String network, List<String> clinics, List<Role> roles) {
    /// The one entry of `clinics` that stands for all clinics of the network.
    public static final String EVERY_CLINIC = "*";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;

    public Entitlement {
        clinics = List.copyOf(clinics);
        roles = List.copyOf(roles);
        requireSlug("network", network);
        if (clinics.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("at least one clinic and one role are needed");
        }
        if (!clinics.equals(List.of(EVERY_CLINIC))) {
            clinics.forEach(clinic -> requireSlug("clinic", clinic));
        }
    }

    /// The values of the claim `roles`.
    public List<String> roleSlugs() {
        return roles.stream().map(Role::slug).toList();
    }

    static boolean isSlug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
    }

    private static void requireSlug(String what, String text) {
        if (!isSlug(text)) {
            throw new IllegalArgumentException(
                    what + " must be a kebab-case slug of at most " + LONGEST_SLUG + " characters");
        }
    }
}
