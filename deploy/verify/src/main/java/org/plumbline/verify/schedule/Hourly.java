package org.plumbline.verify.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.plumbline.verify.Settings;
import org.plumbline.verify.Verification;

/// Compares five minutes after its start and then every hour, until it is ended. What it finds goes
/// to its output, and to the table of runs, which is what people look at.
public final class Hourly {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration THEN = Duration.ofHours(1);

    private Hourly() {}

    /// Needs the variables of [Environment].
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Environment.read(System.getenv());
        Clock clock = Clock.systemUTC();
        Thread.sleep(FIRST);
        while (true) {
            String began = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            System.out.println(began + " " + new Verification(settings, clock).run().text());
            Thread.sleep(THEN);
        }
    }
}
