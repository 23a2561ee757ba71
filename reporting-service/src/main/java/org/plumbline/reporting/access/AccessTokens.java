package org.plumbline.reporting.access;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/// Checks access tokens. An issuer that cannot be asked for its keys, at the first token or at a
/// later one, is a [JwtException] that says nothing against the token.
@Component
class AccessTokens {
    private final JwtDecoder decoder;

    AccessTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    Jwt check(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("The issuer cannot be reached", away);
        }
    }
}
