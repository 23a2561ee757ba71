package org.plumbline.sessions.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// As whom the service works where it cannot be one network's: publishing, and finding unfinished
/// imports. The database is that of `spring.datasource.url`.
///
/// @param username of a role that owns nothing and is granted what that work needs
@ConfigurationProperties("plumbline.background")
public record BackgroundProperties(String username, String password) {

    @Override
    public String toString() {
        return "BackgroundProperties[username=" + username + "]";
    }
}
