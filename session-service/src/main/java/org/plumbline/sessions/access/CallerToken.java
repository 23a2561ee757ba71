package org.plumbline.sessions.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/// An authenticated caller.
final class CallerToken extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient Jwt jwt;

    CallerToken(Caller caller, Jwt jwt) {
        super(List.of());
        this.caller = caller;
        this.jwt = jwt;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return jwt;
    }

    @Override
    public String getName() {
        return caller.subject();
    }
}
