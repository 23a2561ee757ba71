package org.plumbline.faults.journal;

import static org.plumbline.faults.journal.Campaign.FORM;
import static org.plumbline.faults.journal.Campaign.WORLD;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Identity;

/// F37: the same request two hundred times at once has the effect of one, and every sender gets the
/// same answer.
class RepeatedRequestsIT {

    private static final String NETWORK = "f37";
    private static final int AT_ONCE = 200;
    private static final int PATIENTS = 4;

    private final Submitter submitter =
            new Submitter(WORLD.platform(), NETWORK, WORLD.platform()::sessions);
    private final Map<String, Long> answers = new HashMap<>();

    @Test
    void twoHundredAtOnceAreOne() throws Exception {
        Campaign campaign = new Campaign("F37");
        int keys = FORM.of(5, 100);
        List<String> wrong = new ArrayList<>();
        List<String> otherBodies = new ArrayList<>();
        List<Acknowledged> promised = new ArrayList<>();
        List<Reply> last = List.of();
        for (int i = 0; i < keys; i++) {
            last = imports(i, wrong, otherBodies);
            promised.add(puts(i, wrong));
        }
        campaign.settle(NETWORK, promised);
        campaign.wrong("keys or records with other than one effect or answer", wrong)
                .wrong("other bodies not refused with 409", otherBodies)
                .wrong("answers 5xx or none", broken())
                .seen(answers)
                .report(
                        "200 concurrent identical POSTs under one Idempotency-Key, and PUTs of one session",
                        keys,
                        2L * AT_ONCE * keys + " requests",
                        "one answer of another import",
                        plant(last));
    }

    private List<Reply> imports(int number, List<String> wrong, List<String> otherBodies)
            throws Exception {
        String key = "K-" + number;
        String csv = new ManyRows(key, PATIENTS).csv();
        List<Reply> replies = atOnce(() -> submitter.submit(csv, key));
        wrong.addAll(distinct(key, replies, 202));
        long made =
                count("select count(*) from idempotency_key where network = ? and key = ?", key);
        long all = count("select count(*) from upload where network = ? and ? <> ''", "any");
        if (made != 1 || all != number + 1) {
            wrong.add(key + " made " + made + ", and there are " + all + " imports");
        }
        Reply other = submitter.submit(new ManyRows(key + "x", PATIENTS).csv(), key);
        if (!(other instanceof Reply.Answer answer && answer.status() == 409)) {
            otherBodies.add(key + ": " + other);
        }
        return replies;
    }

    private Acknowledged puts(int number, List<String> wrong) throws Exception {
        Visit visit = new Visit("R-" + number, "Q-" + number, number, number, 8, 2, 0);
        List<Reply> replies = atOnce(() -> submitter.put(visit.path(), visit.json(), Map.of()));
        long created =
                replies.stream()
                        .filter(one -> one instanceof Reply.Answer a && a.status() == 201)
                        .count();
        long rows =
                count(
                        "select count(*) from journal where network = ? and record_id = ?",
                        visit.id());
        if (created != 1 || rows != 1) {
            wrong.add(visit.id() + ": " + created + " times 201, " + rows + " rows");
        }
        wrong.addAll(distinct(visit.id(), replies, 200, 201));
        return new Acknowledged(
                new Identity(NETWORK, Visit.CLINIC, "session", visit.id()), 1, visit.says());
    }

    /// Whatever is not the one answer that all should have got. A session's first answer has a
    /// Location besides, and is compared without.
    private static List<String> distinct(String name, List<Reply> replies, int... statuses) {
        List<String> wrong = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Reply reply : replies) {
            if (reply instanceof Reply.Answer answer
                    && IntStream.of(statuses).anyMatch(status -> status == answer.status())) {
                said.add(
                        (answer.status() == 202 ? answer.header("Location") : answer.header("ETag"))
                                + answer.header("Outcomes-Position")
                                + answer.body());
            } else {
                wrong.add(name + ": " + reply);
            }
        }
        said.stream().distinct().skip(1).forEach(other -> wrong.add(name + ": also " + other));
        return wrong;
    }

    private List<Reply> atOnce(Supplier<Reply> request) throws Exception {
        CountDownLatch ready = new CountDownLatch(AT_ONCE);
        Callable<Reply> call =
                () -> {
                    ready.countDown();
                    ready.await();
                    return request.get();
                };
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> done :
                    threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(_ -> call).toList())) {
                replies.add(done.get());
            }
        }
        for (Reply reply : replies) {
            String kind =
                    reply instanceof Reply.Answer answer
                            ? "answers " + answer.status()
                            : "no answer";
            answers.merge(kind, 1L, Long::sum);
        }
        return replies;
    }

    private long broken() {
        return answers.entrySet().stream()
                .filter(entry -> !entry.getKey().matches("answers 20[012]"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long count(String sql, String parameter) throws SQLException {
        try (Connection journal = WORLD.journal();
                PreparedStatement statement = journal.prepareStatement(sql)) {
            statement.setString(1, NETWORK);
            statement.setString(2, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// A reply of a second import among those of the first.
    private long plant(List<Reply> replies) {
        List<Reply> planted = new ArrayList<>(replies);
        planted.set(
                AT_ONCE / 2, submitter.submit(new ManyRows("planted", PATIENTS).csv(), "planted"));
        return distinct("planted", planted, 202).size();
    }
}
