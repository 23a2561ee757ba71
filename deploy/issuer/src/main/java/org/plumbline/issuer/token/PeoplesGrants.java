package org.plumbline.issuer.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Remembers what was granted to people, for their refresh tokens and log-outs. A script's token
/// carries all there is to know about it; keeping each would fill the memory of an issuer whose
/// load tests ask for thousands.
final class PeoplesGrants implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService kept;

    PeoplesGrants(OAuth2AuthorizationService kept) {
        this.kept = kept;
    }

    @Override
    public void save(OAuth2Authorization grant) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant.getAuthorizationGrantType())) {
            kept.save(grant);
        }
    }

    @Override
    public void remove(OAuth2Authorization grant) {
        kept.remove(grant);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
