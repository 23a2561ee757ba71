package org.plumbline.sessions.pages.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `plumbline.demo-notice`: what every page says about data that are not real.
///
/// @param demoNotice the text; `true` for the usual one, absent, empty or `false` for none
@ConfigurationProperties("plumbline")
public record NoticeSettings(@Nullable String demoNotice) {

    private static final String USUAL = "Synthetic demo data: no real patient is on record here";

    /// The text of the banner, if there is to be one.
    public Optional<String> banner() {
        return Optional.ofNullable(demoNotice)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("false"))
                .map(text -> text.equals("true") ? USUAL : text);
    }
}
