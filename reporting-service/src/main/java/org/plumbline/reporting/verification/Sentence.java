package org.plumbline.reporting.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Says in words when the figures were last compared with the journal, and how that ended.
final class Sentence {
    private static final int HOURS_NAMED = 48;

    private Sentence() {}

    static String of(Optional<Run> last, Instant now) {
        return "Last reconciled with the journal: "
                + last.map(run ->
                                ago(Duration.between(run.finished(), now))
                                        + ", "
                                        + number(run.differences(), "difference")
                                        + (run.inMotion() == 0
                                                ? ""
                                                : ", "
                                                        + number(run.inMotion(), "cell")
                                                        + " in motion"))
                        .orElse("not yet")
                + ".";
    }

    private static String ago(Duration age) {
        long minutes = age.toMinutes();
        if (minutes < 1) {
            return "less than a minute ago";
        }
        if (minutes < 60) {
            return number(minutes, "minute") + " ago";
        }
        return age.toHours() < HOURS_NAMED
                ? number(age.toHours(), "hour") + " ago"
                : number(age.toDays(), "day") + " ago";
    }

    private static String number(long number, String of) {
        String text = number == 0 ? "no" : Long.toString(number);
        return text + " " + of + (number == 1 ? "" : "s");
    }
}
