package org.plumbline.sessions.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.sessions.fact.Identifiers;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Reads `network`, `clinics` and `roles`. A token that names no network is no token of ours.
final class Claims implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        if (!(jwt.getClaims().get("network") instanceof String network)
                || !Identifiers.isSlug(network)) {
            throw new InvalidBearerTokenException("no network");
        }
        String subject = jwt.getSubject() == null ? "unknown" : jwt.getSubject();
        return new CallerToken(
                new Caller(network, subject, texts(jwt, "clinics"), texts(jwt, "roles")), jwt);
    }

    private static Set<String> texts(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
