package org.plumbline.reporting.dashboard;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.outcome.CellFixtures;
import org.plumbline.reporting.outcome.CellsInMemory;
import org.plumbline.reporting.projection.Cells;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// Comparisons and the page without database, broker and issuer: cells in memory, a fixed time, and
/// one reader of the network `north`. Started by itself it serves the page for looking at. Not
/// annotated as a configuration, so that no scan finds it.
@EnableAutoConfiguration(
        exclude = {
            FlywayAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            OAuth2ClientAutoConfiguration.class,
            OAuth2ClientWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@ComponentScan({
    "org.plumbline.reporting.catalog",
    "org.plumbline.reporting.comparison",
    "org.plumbline.reporting.dashboard",
    "org.plumbline.reporting.problem"
})
@ConfigurationPropertiesScan({
    "org.plumbline.reporting.comparison",
    "org.plumbline.reporting.dashboard"
})
public class DashboardPreview {

    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    /// The real service's readiness asks for what is not here.
    public static final String WITHOUT_READINESS =
            "management.endpoint.health.validate-group-membership=false";

    private static final Reader READER =
            new Reader(
                    "dana.weber",
                    "north",
                    Set.of("*"),
                    Set.of("medical-director"),
                    NOW.plusSeconds(300));

    /// Serves the page with some cells.
    public static void main(String... arguments) {
        var context =
                new SpringApplicationBuilder(DashboardPreview.class)
                        .properties(WITHOUT_READINESS)
                        .run(arguments);
        PreviewCells.fill((CellsInMemory) context.getBean(Cells.class));
    }

    @Bean
    CellsInMemory cells() {
        return new CellsInMemory();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/preview/change"))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'self'")))
                .build();
    }

    /// Hints as the service sends them, and a call that gives cause for one; for looking at.
    @Bean
    RouterFunction<ServerResponse> changes(CellsInMemory cells) {
        List<ServerResponse.SseBuilder> listeners = new CopyOnWriteArrayList<>();
        return RouterFunctions.route()
                .GET("/api/v1/live", request -> ServerResponse.sse(listeners::add, Duration.ZERO))
                .POST("/preview/change", request -> change(cells, listeners))
                .build();
    }

    private static ServerResponse change(
            CellsInMemory cells, List<ServerResponse.SseBuilder> listeners) throws IOException {
        cells.add(CellFixtures.nrs("acupuncture", "month-3", 9, 1, 40));
        for (ServerResponse.SseBuilder listener : listeners) {
            listener.event("changed").data("[{\"condition\":\"migraine\"}]");
        }
        return ServerResponse.noContent().build();
    }

    @Bean
    WebMvcConfigurer oneReader() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OneReader());
            }
        };
    }

    private static final class OneReader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Reader.class;
        }

        @Override
        public Reader resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return READER;
        }
    }
}
