package org.plumbline.issuer.account;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.issuer.entitlement.Entitlement;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Every log-in of this issuer, by name.
@Component
public class Accounts implements UserDetailsService {
    private final Map<String, Account> byName;

    Accounts(AccountSettings settings) {
        byName =
                settings.checked().stream()
                        .collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }

    /// What the account's tokens say from now on; empty when there is no such account (any more).
    public Optional<Entitlement> entitlementOf(String name) {
        return Optional.ofNullable(byName.get(name)).map(Account::entitlement);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = byName.get(name);
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return User.withUsername(account.name())
                .password(account.password())
                .authorities(account.entitlement().roleSlugs().toArray(String[]::new))
                .build();
    }
}
