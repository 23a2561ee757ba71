package org.plumbline.sessions.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// The pages: people log in at the issuer and come back to the page they wanted. Whatever is posted
/// must carry the token of its form.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OAuth2ClientProperties.class, LogInSettings.class})
class BrowserSecurity {

    /// Where a log-in begins.
    static final String LOG_IN = "/oauth2/authorization/plumbline";

    /// The page for those who may not.
    private static final String REFUSED = "/refused";

    private static final String[] PUBLIC = {
        REFUSED,
        EntryForms.KEPT,
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/login/**",
        "/oauth2/**"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            LogInSettings settings,
            LogInTokens tokens,
            JwtDecoder decoder,
            RateLimits limits,
            OAuth2ResourceServerProperties issuer) {
        HttpSessionRequestCache wanted = wantedPages();
        String logIn = settings.address(LOG_IN);
        return http.securityMatcher(new PageRequests())
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .anyRequest()
                                .access((sender, _) ->
                                        new AuthorizationDecision(isSubmitter(sender.get()))))
                .oauth2Login(login ->
                        login.loginPage(LOG_IN)
                                .successHandler(new LogInReturn(wanted, settings))
                                .failureHandler(
                                        (request, response, _) -> refuse(request, response)))
                .logout(logOut -> logOut.logoutSuccessHandler(toIssuer(registrations, settings)))
                .csrf(csrf -> csrf.ignoringRequestMatchers(EntryForms.AGAIN, EntryForms.KEPT))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(
                                        (request, response, _) -> leadTo(request, response, logIn))
                                .accessDeniedHandler(BrowserSecurity::refuse))
                .addFilterBefore(new LoggedInPosts(logIn), CsrfFilter.class)
                .addFilterBefore(
                        new BrowserSessions(tokens, decoder), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new IssuerAwayFilter(), BrowserSessions.class)
                .addFilterAfter(new RateLimitFilter(limits), BrowserSessions.class)
                .requestCache(cache -> cache.requestCache(wanted))
                .headers(
                        headers -> headers(headers, String.valueOf(issuer.getJwt().getIssuerUri())))
                .build();
    }

    private static boolean isSubmitter(Authentication sender) {
        return sender.getPrincipal() instanceof Caller caller && caller.isSubmitter();
    }

    /// Without the parameter that the cache would add to addresses; null says so.
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache wantedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(BrowserSecurity::wantsPage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    /// A part of a page is not replaced by the log-in: the whole page goes there, or says that the
    /// log-in has ended where people may have typed something. What they send is given back.
    static void leadTo(HttpServletRequest request, HttpServletResponse response, String logIn)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            if (request.getRequestURI().startsWith("/imports/")) {
                response.setHeader("HX-Redirect", logIn);
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (EntryForms.isSent(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher(EntryForms.KEPT).forward(request, response);
        } else {
            response.sendRedirect(logIn);
        }
    }

    /// A form of an earlier log-in is shown again to whoever is logged in now.
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && EntryForms.isSent(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(EntryForms.AGAIN).forward(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }

    /// Logging out posts here and is sent on to the issuer, which browsers count as a target of the
    /// form. That nothing is stored, and that content is not guessed, are the defaults.
    private static void headers(HeadersConfigurer<HttpSecurity> headers, String issuer) {
        headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                                        + "base-uri 'none'; frame-ancestors 'none'; "
                                        + "form-action 'self' "
                                        + issuer))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
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
