package org.plumbline.issuer.page;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.issuer.token.InstallationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;

/// The protocol's endpoints, and a log-in page for people.
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    @Bean
    SecurityFilterChain everything(HttpSecurity http, InstallationSettings settings) {
        String policy = contentPolicy(settings);
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .oauth2ResourceServer(resource -> resource.jwt(withDefaults()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/login", "/issuer.css", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                                .frameOptions(FrameOptionsConfig::deny))
                .build();
    }

    /// After a log-in the browser goes on to the dashboards; a browser that applies `form-action`
    /// to that redirect needs them named.
    private static String contentPolicy(InstallationSettings settings) {
        String formTargets =
                Stream.concat(Stream.of("'self'"), settings.webOrigins().stream())
                        .map(Object::toString)
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action "
                + formTargets;
    }
}
