package org.plumbline.issuer.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.issuer.entitlement.Entitlement;
import org.plumbline.issuer.entitlement.Role;

/// One log-in.
///
/// @param name what its owner types
/// @param password with the prefix of its encoding, such as `{bcrypt}` or `{noop}`
/// @param entitlement what its tokens say
public record Account(String name, String password, Entitlement entitlement) {

    /// As configured: `network` a slug, `clinics` none for every clinic, `roles` at least one.
    public record Configured(
            @Nullable String name,
            @Nullable String password,
            @Nullable String network,
            @Nullable List<String> clinics,
            @Nullable List<Role> roles) {

        Account checked() {
            String owner = Objects.requireNonNull(name, "an account needs a name");
            return new Account(
                    owner,
                    Objects.requireNonNull(password, () -> owner + " needs a password"),
                    new Entitlement(
                            Objects.requireNonNull(network, () -> owner + " needs a network"),
                            clinics == null ? List.of(Entitlement.EVERY_CLINIC) : clinics,
                            Objects.requireNonNull(roles, () -> owner + " needs roles")));
        }
    }
}
