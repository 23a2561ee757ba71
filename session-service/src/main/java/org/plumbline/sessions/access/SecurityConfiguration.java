package org.plumbline.sessions.access;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plumbline.sessions.problem.Problem;
import org.plumbline.sessions.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Bearer tokens on every address but the pages, the description of the API and, on its own port,
/// the health.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    RateLimits rateLimits(RateLimitProperties properties) {
        return new RateLimits(properties, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, RateLimits limits) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/v3/api-docs",
                                        "/v3/api-docs/**",
                                        "/v3/api-docs.yaml",
                                        "/swagger-ui.html",
                                        "/swagger-ui/**",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(new Claims()))
                                .authenticationEntryPoint(SecurityConfiguration::unauthorized)
                                .accessDeniedHandler((_, response, _) ->
                                        ProblemWriter.write(response, Problem.forbidden())))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(SecurityConfiguration::unauthorized)
                                .accessDeniedHandler((_, response, _) ->
                                        ProblemWriter.write(response, Problem.forbidden())))
                .addFilterBefore(new IssuerAwayFilter(), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits), BearerTokenAuthenticationFilter.class)
                .build();
    }

    /// The header as Spring words it, without its details of what was wrong with the token.
    private static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean sent = request.getHeader("Authorization") != null;
        response.setHeader("WWW-Authenticate", sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        ProblemWriter.write(response, Problem.unauthorized());
    }

    /// Addresses that no well-meaning client writes.
    @Bean
    RequestRejectedHandler refuseStrangeAddresses() {
        return (_, response, _) ->
                ProblemWriter.write(
                        response, Problem.malformed("The address or a header is not well-formed."));
    }
}
