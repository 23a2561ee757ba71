package org.plumbline.reporting.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Keeps cookies and follows redirects, as a person's browser does.
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .build();
    private final HttpClient still =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /// Opens a page, wherever that leads.
    public HttpResponse<String> open(URI address) {
        return send(client, request(address).header("Accept", "text/html").build());
    }

    /// Opens a page and stays where it answers.
    public HttpResponse<String> openStill(URI address) {
        return send(still, request(address).header("Accept", "text/html").build());
    }

    /// What a script of a page does.
    public HttpResponse<String> fetch(URI address) {
        return send(still, request(address).header("Accept", "application/json").build());
    }

    public HttpResponse<String> post(URI address, String form) {
        return send(
                still,
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /// The cookie of that name, if there is one.
    public boolean hasCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals(name));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpClient with, HttpRequest request) {
        try {
            return with.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
