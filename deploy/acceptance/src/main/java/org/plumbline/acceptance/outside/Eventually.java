package org.plumbline.acceptance.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what must come about, at most two minutes; the caller asserts on what it gets.
public final class Eventually {

    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private Eventually() {}

    /// The first answer that is as wanted, or the last one seen.
    public static <T> T get(Supplier<T> ask, Predicate<T> wanted) throws InterruptedException {
        Instant deadline = Instant.now().plus(AT_MOST);
        T answer = ask.get();
        while (!wanted.test(answer) && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
            answer = ask.get();
        }
        return answer;
    }
}
