package org.plumbline.issuer.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.issuer.account.Accounts;
import org.plumbline.issuer.entitlement.Entitlement;
import org.plumbline.issuer.entitlement.EntitlementRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// Writes `network`, `clinics` and `roles` into every token.
///
/// A person's come from the account as it is configured now, also when a token is refreshed; a
/// script's are the ones it asks for. Access tokens are for the audience `plumbline`; ID tokens
/// stay with the client that asked, so that the one cannot stand in for the other.
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String AUDIENCE = "plumbline";

    private final Accounts accounts;

    TokenClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Entitlement entitlement = entitlement(context);
        context.getClaims()
                .claim("network", entitlement.network())
                .claim("clinics", entitlement.clinics())
                .claim("roles", entitlement.roleSlugs());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
        }
    }

    private Entitlement entitlement(JwtEncodingContext context) {
        Authentication grant = context.getAuthorizationGrant();
        if (grant instanceof OAuth2ClientCredentialsAuthenticationToken script) {
            return asked(script.getAdditionalParameters());
        }
        return Optional.ofNullable(context.<Authentication>getPrincipal())
                .map(Authentication::getName)
                .flatMap(accounts::entitlementOf)
                .orElseThrow(() -> refusal(OAuth2ErrorCodes.INVALID_GRANT, "no such account"));
    }

    private static Entitlement asked(Map<String, Object> parameters) {
        var request =
                new EntitlementRequest(
                        values(parameters.get("network")),
                        values(parameters.get("clinic")),
                        values(parameters.get("role")));
        return switch (request.decide()) {
            case EntitlementRequest.Granted granted -> granted.entitlement();
            case EntitlementRequest.Refused refused ->
                    throw refusal(OAuth2ErrorCodes.INVALID_REQUEST, refused.because());
        };
    }

    /// A parameter that came once is a text, one that came again an array.
    private static List<String> values(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> List.of();
            case String[] several -> List.of(several);
            default -> List.of(parameter.toString());
        };
    }

    private static OAuth2AuthenticationException refusal(String code, String because) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, because, null));
    }
}
