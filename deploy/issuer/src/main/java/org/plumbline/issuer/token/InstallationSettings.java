package org.plumbline.issuer.token;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an installation must say about its secrets and addresses; there are no defaults.
///
/// @param signingKey the file that keeps the signing key; made when it is not there
/// @param webSecret what the servers of the pages show for `plumbline-web`
/// @param webOrigins where browsers reach the pages, such as `http://localhost:8080`
/// @param scriptSecret what scripts show for `plumbline-local`
@ConfigurationProperties("plumbline.issuer")
public record InstallationSettings(
        Path signingKey, String webSecret, List<URI> webOrigins, String scriptSecret) {
    private static final int SHORTEST_SECRET = 32;

    public InstallationSettings(
            @Nullable Path signingKey,
            @Nullable String webSecret,
            @Nullable List<URI> webOrigins,
            @Nullable String scriptSecret) {
        this.signingKey = Objects.requireNonNull(signingKey, missing("signing-key"));
        this.webSecret = secret("web-secret", webSecret);
        this.webOrigins = List.copyOf(Objects.requireNonNull(webOrigins, missing("web-origins")));
        this.scriptSecret = secret("script-secret", scriptSecret);
    }

    private static String secret(String property, @Nullable String text) {
        if (text == null || text.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "plumbline.issuer.%s needs at least %d characters"
                            .formatted(property, SHORTEST_SECRET));
        }
        return text;
    }

    private static String missing(String property) {
        return "plumbline.issuer." + property + " is missing";
    }
}
