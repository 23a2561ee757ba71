package org.plumbline.faults.journal;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sends the same request until it is answered for good: a broken connection and a 503 that says
/// when to come again are no answers.
final class Persistence {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Answers answers;

    Persistence(Answers answers) {
        this.answers = answers;
    }

    /// @param name of the request, for the note of a wrong answer
    /// @return null where the answer was wrong, or there was none for a long time; both are noted
    Reply.@Nullable Answer send(
            String name, Supplier<Reply> request, Predicate<Reply.Answer> wanted)
            throws InterruptedException {
        return send(name, request, wanted, _ -> false);
    }

    /// As above.
    ///
    /// @param early answers that are right and not yet the wanted one
    Reply.@Nullable Answer send(
            String name,
            Supplier<Reply> request,
            Predicate<Reply.Answer> wanted,
            Predicate<Reply.Answer> early)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Reply reply = request.get();
            answers.add(reply);
            if (reply instanceof Reply.Answer answer) {
                if (wanted.test(answer)) {
                    return answer;
                }
                if (!answer.isLater() && !early.test(answer)) {
                    answers.wrong(name, reply);
                    return null;
                }
            }
            if (System.nanoTime() > end) {
                answers.wrong(name + ", at last", reply);
                return null;
            }
            Thread.sleep(PAUSE);
        }
    }
}
