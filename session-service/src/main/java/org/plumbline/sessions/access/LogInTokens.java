package org.plumbline.sessions.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.util.WebUtils;

/// The access token behind a browser's log-in, renewed by refresh token shortly before it ends.
/// What it says is valid for as long as the token, so a change of roles arrives with the next one.
class LogInTokens {
    /// A little more than the margin within which the manager renews.
    private static final Duration RENEWAL = Duration.ofSeconds(70);

    private static final Logger log = LoggerFactory.getLogger(LogInTokens.class);

    private final OAuth2AuthorizedClientManager manager;
    private final OAuth2AuthorizedClientRepository kept;
    private final Clock clock;

    LogInTokens(
            OAuth2AuthorizedClientManager manager,
            OAuth2AuthorizedClientRepository kept,
            Clock clock) {
        this.manager = manager;
        this.kept = kept;
        this.clock = clock;
    }

    /// The token's text; empty when it has ended and could not be renewed.
    Optional<String> current(
            OAuth2AuthenticationToken logIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthorizedClient client = load(logIn, request);
        HttpSession session = request.getSession(false);
        if (session == null || client == null || !endsWithin(client, RENEWAL)) {
            return text(client);
        }
        // a refresh token serves once: of several calls of one page, one renews and the others wait
        synchronized (WebUtils.getSessionMutex(session)) {
            return text(renewed(logIn, client, request, response));
        }
    }

    private @Nullable OAuth2AuthorizedClient load(
            OAuth2AuthenticationToken logIn, HttpServletRequest request) {
        return kept.loadAuthorizedClient(logIn.getAuthorizedClientRegistrationId(), logIn, request);
    }

    private @Nullable OAuth2AuthorizedClient renewed(
            OAuth2AuthenticationToken logIn,
            OAuth2AuthorizedClient before,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return manager.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(
                                    logIn.getAuthorizedClientRegistrationId())
                            .principal(logIn)
                            .attribute(HttpServletRequest.class.getName(), request)
                            .attribute(HttpServletResponse.class.getName(), response)
                            .build());
        } catch (OAuth2AuthorizationException | IllegalArgumentException refused) {
            log.info("A log-in could not be renewed: {}", refused.getClass().getSimpleName());
            return before;
        }
    }

    private Optional<String> text(@Nullable OAuth2AuthorizedClient client) {
        return client == null || endsWithin(client, Duration.ZERO)
                ? Optional.empty()
                : Optional.of(client.getAccessToken().getTokenValue());
    }

    private boolean endsWithin(OAuth2AuthorizedClient client, Duration margin) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end == null || !clock.instant().plus(margin).isBefore(end);
    }
}
