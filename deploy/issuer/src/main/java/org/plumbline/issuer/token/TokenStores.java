package org.plumbline.issuer.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;

/// Where keys and grants are kept: the key in its file, grants in memory.
@Configuration(proxyBeanMethods = false)
class TokenStores {

    @Bean
    JWKSource<SecurityContext> signingKeys(InstallationSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(settings.signingKey())));
    }

    /// Digests secrets of its own, and knows every encoding that an account's password may have.
    @Bean
    PasswordEncoder passwords() {
        DelegatingPasswordEncoder encoders =
                new DelegatingPasswordEncoder("digest", Map.of("digest", new SecretDigest()));
        encoders.setDefaultPasswordEncoderForMatches(
                PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return encoders;
    }

    @Bean
    OAuth2AuthorizationService grants() {
        return new PeoplesGrants(new InMemoryOAuth2AuthorizationService());
    }
}
