package org.plumbline.reporting.access;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Reads who somebody is from a token whose signature, issuer, audience and time are already
/// checked, and refuses tokens that do not say it in exactly the expected form.
@Component
class TokenClaims implements OAuth2TokenValidator<Jwt> {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final OAuth2Error REFUSAL = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return reader(token).isPresent()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(REFUSAL);
    }

    /// Whom the token speaks for; empty when it does not say.
    static Optional<Reader> reader(Jwt token) {
        Object subject = token.getClaim("sub");
        Object network = token.getClaim("network");
        Optional<Set<String>> clinics = texts(token.getClaim("clinics"));
        Optional<Set<String>> roles = texts(token.getClaim("roles"));
        Instant expiresAt = token.getExpiresAt();
        if (subject instanceof String name
                && !name.isBlank()
                && network instanceof String slug
                && SLUG.matcher(slug).matches()
                && expiresAt != null
                && clinics.isPresent()
                && roles.isPresent()) {
            return Optional.of(new Reader(name, slug, clinics.get(), roles.get(), expiresAt));
        }
        return Optional.empty();
    }

    private static Optional<Set<String>> texts(@Nullable Object claim) {
        if (!(claim instanceof Collection<?> elements)) {
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Object element : elements) {
            if (!(element instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }
}
