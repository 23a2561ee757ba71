package org.plumbline.reporting.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/// The API: by bearer token, or by the session of a logged-in browser; never by a redirect.
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            LogInTokens tokens,
            AccessTokens checked,
            Refusals refusals,
            AnswerHeaders headers) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(calls -> calls.anyRequest().access(new ReadersOnly()))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(checked::check))
                                .authenticationEntryPoint(refusals::unauthenticated)
                                .accessDeniedHandler(refusals::forbidden)
                                .withObjectPostProcessor(answering(refusals)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(refusals::unauthenticated)
                                .accessDeniedHandler(refusals::forbidden))
                .addFilterBefore(
                        new BrowserSessions(tokens, checked, refusals),
                        AnonymousAuthenticationFilter.class)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(headers::set)
                .build();
    }

    /// An issuer that cannot be asked for its keys is answered with, rather than thrown up to, the
    /// container.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            Refusals refusals) {
        var handler = new AuthenticationEntryPointFailureHandler(refusals::unauthenticated);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }
}
