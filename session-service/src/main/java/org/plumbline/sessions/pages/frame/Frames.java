package org.plumbline.sessions.pages.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.schemas.catalog.Entry;
import org.plumbline.sessions.access.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Makes the frame of a page. Language and zone are what the person has chosen in this session,
/// else what the browser says.
@Component
public class Frames {

    private static final String LANGUAGE = "language";
    private static final String ZONE = "zone";

    /// Set by the pages' script.
    private static final String ZONE_COOKIE = "plumbline-zone";

    private final NoticeSettings notice;

    Frames(NoticeSettings notice) {
        this.notice = notice;
    }

    public Frame of(Caller caller, HttpServletRequest request) {
        Optional<ZoneId> zone = zone(request);
        return new Frame(
                caller.network(),
                caller.subject(),
                notice.banner(),
                language(request),
                zone.orElse(ZoneOffset.UTC),
                zone.isPresent());
    }

    /// Keeps what the person has chosen; what is none of the choices changes nothing.
    public void choose(
            HttpServletRequest request, @Nullable String language, @Nullable String zone) {
        if (language != null && Entry.LANGUAGES.contains(language)) {
            request.getSession().setAttribute(LANGUAGE, language);
        }
        zone(zone).ifPresent(found -> request.getSession().setAttribute(ZONE, found.getId()));
    }

    private static String language(HttpServletRequest request) {
        if (request.getSession().getAttribute(LANGUAGE) instanceof String chosen) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(Entry.LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }

    private static Optional<ZoneId> zone(HttpServletRequest request) {
        if (request.getSession().getAttribute(ZONE) instanceof String chosen) {
            return zone(chosen);
        }
        Cookie cookie = WebUtils.getCookie(request, ZONE_COOKIE);
        return cookie == null
                ? Optional.empty()
                : zone(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
    }

    /// A zone that the pages offer.
    public static Optional<ZoneId> zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
