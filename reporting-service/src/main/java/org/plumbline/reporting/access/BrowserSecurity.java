package org.plumbline.reporting.access;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// The pages: people log in at the issuer and come back to the page they wanted.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class BrowserSecurity {
    /// Where a log-in begins.
    static final String LOG_IN = "/oauth2/authorization/plumbline";

    private static final String[] PUBLIC = {
        "/error",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/_static/**",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            LogInSettings settings,
            LogInTokens tokens,
            AccessTokens checked,
            Refusals refusals,
            AnswerHeaders headers) {
        HttpSessionRequestCache wanted = wantedPages();
        return http.authorizeHttpRequests(calls ->
                        calls.requestMatchers(PUBLIC)
                                .permitAll()
                                .anyRequest()
                                .access(new ReadersOnly()))
                .oauth2Login(logIn ->
                        logIn.loginPage(LOG_IN)
                                .successHandler(new LogInReturn(wanted, settings))
                                .failureHandler(refusals::logInFailed))
                .logout(logOut -> logOut.logoutSuccessHandler(toIssuer(registrations, settings)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(refusals::loggedOut)
                                .accessDeniedHandler(refusals::forbidden))
                .addFilterBefore(
                        new BrowserSessions(tokens, checked, refusals),
                        AnonymousAuthenticationFilter.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(headers::set)
                .build();
    }

    /// Without the parameter that the cache would add to addresses; null says so.
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Refusals::wantsPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /// Logged out here alone, the next log-in would go through without a question.
    private static LogoutSuccessHandler toIssuer(
            ClientRegistrationRepository registrations, LogInSettings settings) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.address("/"));
        handler.setDefaultTargetUrl(settings.address("/"));
        return handler;
    }

    /// Tokens live and end with the session.
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    LogInTokens logInTokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository kept,
            Clock clock) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, kept);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().refreshToken().build());
        return new LogInTokens(manager, kept, clock);
    }
}
