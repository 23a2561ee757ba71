package org.plumbline.issuer.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `plumbline.issuer.accounts[n].{name,password,network,clinics,roles}`: who can log in; nobody by
/// default.
@ConfigurationProperties("plumbline.issuer")
record AccountSettings(@Nullable List<Account.Configured> accounts) {

    List<Account> checked() {
        return accounts == null
                ? List.of()
                : accounts.stream().map(Account.Configured::checked).toList();
    }
}
