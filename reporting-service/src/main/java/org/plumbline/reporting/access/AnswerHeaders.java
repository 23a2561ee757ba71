package org.plumbline.reporting.access;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/// What every answer tells the browser not to do. That nothing is stored, and that content is not
/// guessed, are Spring Security's defaults.
@Component
class AnswerHeaders {
    private final String contentPolicy;

    AnswerHeaders(OAuth2ResourceServerProperties properties) {
        contentPolicy = contentPolicy(String.valueOf(properties.getJwt().getIssuerUri()));
    }

    /// Charts set style attributes from scripts; nothing else may be inline. Logging out posts here
    /// and is sent on to the issuer, which browsers count as a target of the form.
    private static String contentPolicy(String issuer) {
        return "default-src 'self'; script-src 'self'; style-src 'self'; "
                + "style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + issuer;
    }

    void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
