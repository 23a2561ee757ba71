package org.plumbline.sessions.pages.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What every page says besides its own content.
///
/// @param person who is logged in
/// @param banner what is to be said about the data as a whole
/// @param language in which terms are named
/// @param zone in which times are shown and entered
/// @param zoneKnown whether the person's browser or the person has named the zone
public record Frame(
        String network,
        String person,
        Optional<String> banner,
        String language,
        ZoneId zone,
        boolean zoneKnown) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    /// A time for people, in their zone.
    public String time(Instant instant) {
        return SHOWN.format(instant.atZone(zone));
    }

    public String time(long millis) {
        return time(Instant.ofEpochMilli(millis));
    }

    /// A language in which terms can be named.
    public record Language(String code, String name, boolean chosen) {}

    public List<Language> languages() {
        return List.of(
                language("en", "English"),
                language("de", "Deutsch"),
                language("es", "Español"),
                language("tr", "Türkçe"));
    }

    private Language language(String code, String name) {
        return new Language(code, name, code.equals(language));
    }
}
