package org.plumbline.demo.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.plumbline.demo.form.Body;
import org.plumbline.demo.load.Tokens;
import org.plumbline.demo.world.Submission;

/// Submits one record after the other. While the platform is away it sends the same record again,
/// more and more slowly; as every write is idempotent, none counts twice.
final class Submitter {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final System.Logger LOG = System.getLogger(Submitter.class.getName());

    private final HttpClient http;
    private final URI sessions;
    private final Tokens tokens;
    private final Pause pause;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /// Waiting, which tests do not want to.
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    /// How a record fared in the end.
    enum Fate {
        ACCEPTED,
        /// The record is there already, further on than this says.
        OVERTAKEN,
        /// The platform will never take it: a fault of the simulator, which the log names.
        REFUSED
    }

    Submitter(HttpClient http, URI sessions, Tokens tokens, Pause pause) {
        this.http = http;
        this.sessions = sessions;
        this.tokens = tokens;
        this.pause = pause;
    }

    long accepted() {
        return accepted.get();
    }

    long refused() {
        return refused.get();
    }

    /// Returns once the platform has said yes or a final no.
    Fate submit(Submission submission) throws InterruptedException {
        Duration wait = FIRST_PAUSE;
        while (true) {
            try {
                HttpResponse<String> answer = send(submission);
                switch (answer.statusCode()) {
                    case 200, 201, 204 -> {
                        accepted.incrementAndGet();
                        return Fate.ACCEPTED;
                    }
                    case 404, 409, 410, 412, 428 -> {
                        return Fate.OVERTAKEN;
                    }
                    case 401 -> tokens.forget(submission.fact().network());
                    case 400, 403, 413, 415, 422 -> {
                        refused.incrementAndGet();
                        LOG.log(System.Logger.Level.ERROR, "refused: {0}", answer.body());
                        return Fate.REFUSED;
                    }
                    default ->
                            LOG.log(
                                    System.Logger.Level.INFO,
                                    "the session-service answers {0}; the record waits",
                                    answer.statusCode());
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "the platform is away; the record waits");
            }
            pause.sleep(wait);
            Duration twice = wait.multipliedBy(2);
            wait = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
        }
    }

    private HttpResponse<String> send(Submission submission)
            throws IOException, InterruptedException {
        String path = Body.path(submission.fact());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                sessions.resolve(
                                        submission.isRetraction()
                                                ? path + "?reason=entered-in-error"
                                                : path))
                        .timeout(ANSWER_LIMIT)
                        .header(
                                "Authorization",
                                "Bearer " + tokens.of(submission.fact().network()));
        if (submission.revision() > 1) {
            request.header("If-Match", "\"" + (submission.revision() - 1) + "\"");
        }
        if (submission.isRetraction()) {
            request.DELETE();
        } else {
            request.header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(Body.of(submission.fact())));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
