package org.plumbline.sessions.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/// Asks the issuer for its addresses at the first log-in rather than at the start, so that this
/// service starts and serves token holders while the issuer is away.
@Component
class LazyRegistrations implements ClientRegistrationRepository {
    private final OAuth2ClientProperties properties;
    private volatile Map<String, ClientRegistration> known = Map.of();

    LazyRegistrations(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Map<String, ClientRegistration> registrations = known;
        if (registrations.isEmpty()) {
            registrations =
                    Map.copyOf(
                            new OAuth2ClientPropertiesMapper(properties).asClientRegistrations());
            known = registrations;
        }
        return registrations.get(id);
    }
}
