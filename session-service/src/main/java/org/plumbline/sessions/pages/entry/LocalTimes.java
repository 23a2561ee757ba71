package org.plumbline.sessions.pages.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.plumbline.sessions.fact.Times;

/// Times as a browser's field has them, in the person's zone.
record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    /// What the field shows; seconds only where there are any.
    String shown(Instant instant) {
        LocalDateTime local = instant.atZone(zone).toLocalDateTime();
        return local.equals(local.truncatedTo(ChronoUnit.MINUTES))
                ? MINUTES.format(local)
                : local.toString();
    }

    /// What the hidden field beside it keeps.
    String exact(Instant instant) {
        return shown(instant) + "|" + zone.getId() + "|" + instant;
    }

    /// The instant, in the form of the API. What nobody touched is what it was, also in the hour
    /// that occurs twice. What is no time is given back, for the reader to refuse.
    String read(String shown, String exact) {
        try {
            LocalDateTime local = LocalDateTime.parse(shown);
            String[] kept = exact.split("\\|", -1);
            if (kept.length == 3
                    && kept[1].equals(zone.getId())
                    && LocalDateTime.parse(kept[0]).equals(local)) {
                return kept[2];
            }
            return Times.write(local.atZone(zone).toInstant().toEpochMilli());
        } catch (DateTimeException _) {
            return shown;
        }
    }
}
