package org.plumbline.sessions.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/// After a log-in, goes to the page that was wanted before it: its path and query only, at this
/// service's own address, whatever host the first request named.
final class LogInReturn implements AuthenticationSuccessHandler {
    private final RequestCache wanted;
    private final LogInSettings settings;

    LogInReturn(RequestCache wanted, LogInSettings settings) {
        this.wanted = wanted;
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication logIn)
            throws IOException {
        SavedRequest saved = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(settings.address(saved == null ? "/" : path(saved)));
    }

    private static String path(SavedRequest saved) {
        URI address = URI.create(saved.getRedirectUrl());
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
