package org.plumbline.reporting.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Admits whoever may read outcomes.
final class ReadersOnly implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext request) {
        return new AuthorizationDecision(
                reader(authentication.get()).filter(Reader::mayReadOutcomes).isPresent());
    }

    /// The reader behind an authentication, if it is one by token.
    static Optional<Reader> reader(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? TokenClaims.reader(token.getToken())
                : Optional.empty();
    }
}
