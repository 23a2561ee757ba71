package org.plumbline.issuer.token;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// The two programs that may ask for tokens.
@Configuration(proxyBeanMethods = false)
class Clients {
    /// The servers of the pages, dashboards and records: people log in through them.
    static final String WEB = "plumbline-web";

    /// Scripts of this machine that can read the installation's secret.
    static final String SCRIPTS = "plumbline-local";

    private static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final String CALLBACK = "/login/oauth2/code/plumbline";

    @Bean
    RegisteredClientRepository registeredClients(
            InstallationSettings settings, PasswordEncoder passwords) {
        return new InMemoryRegisteredClientRepository(
                web(settings, passwords), scripts(settings, passwords));
    }

    private static RegisteredClient web(InstallationSettings settings, PasswordEncoder passwords) {
        List<String> origins = settings.webOrigins().stream().map(Object::toString).toList();
        return RegisteredClient.withId(WEB)
                .clientId(WEB)
                .clientSecret(passwords.encode(settings.webSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> origins.forEach(origin -> uris.add(origin + CALLBACK)))
                .postLogoutRedirectUris(uris ->
                        origins.forEach(origin -> {
                            uris.add(origin);
                            uris.add(origin + "/");
                        }))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(ACCESS)
                                .refreshTokenTimeToLive(REFRESH)
                                .reuseRefreshTokens(false)
                                .build())
                .build();
    }

    private static RegisteredClient scripts(
            InstallationSettings settings, PasswordEncoder passwords) {
        return RegisteredClient.withId(SCRIPTS)
                .clientId(SCRIPTS)
                .clientSecret(passwords.encode(settings.scriptSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }
}
