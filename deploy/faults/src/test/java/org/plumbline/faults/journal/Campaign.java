package org.plumbline.faults.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.invariants.Acknowledged;
import org.plumbline.faults.invariants.Evidence;
import org.plumbline.faults.invariants.Findings;
import org.plumbline.faults.invariants.Invariants;
import org.plumbline.faults.invariants.Settled;
import org.plumbline.faults.invariants.World;

/// What the experiments on the journal's path share, and the frame of one: what was wrong, what was
/// seen, and the row that says so.
final class Campaign {

    static final World WORLD = World.shared();
    static final Form FORM = Form.asked();
    static final long SEED = Long.getLong("faults.seed", 20_261_121);

    private static final Duration REST = Duration.ofMinutes(3);
    private static final ResultTable TABLE =
            new ResultTable(Clock.systemUTC(), "Kafka 4.3.1, PostgreSQL 18.6");

    private final String experiment;
    private final long began = System.nanoTime();
    private final Map<String, Long> wrong = new TreeMap<>();
    private final Map<String, Long> seen = new TreeMap<>();
    private String examples = "";

    Campaign(String experiment) {
        this.experiment = experiment;
        System.out.println(experiment + ": seed " + SEED);
    }

    /// What must not have happened.
    Campaign wrong(String what, long count) {
        wrong.put(what, count);
        return this;
    }

    /// With examples for the message.
    Campaign wrong(String what, Collection<?> all) {
        examples += all.isEmpty() ? "" : what + " " + all.stream().limit(5).toList() + "\n";
        return wrong(what, all.size());
    }

    Campaign seen(String what, long count) {
        seen.put(what, count);
        return this;
    }

    Campaign seen(Map<String, Long> counts) {
        seen.putAll(counts);
        return this;
    }

    /// Waits for rest, reads everything and checks all invariants over all networks; what was seen
    /// is told of the experiment's own.
    ///
    /// @return the evidence of that network
    Evidence settle(String network, Collection<Acknowledged> promised)
            throws InterruptedException, SQLException {
        Settled.await(WORLD, REST);
        Evidence all = Invariants.of(WORLD).read();
        Findings findings = all.check(promised);
        examples += findings;
        wrong.putAll(findings.counts());
        Evidence own = all.of(network);
        seen.putAll(own.check(promised).seen());
        return own;
    }

    /// Writes the row and fails where it does not hold.
    ///
    /// @param caught how much of the planted fault the same checks found
    void report(String what, int repetitions, String work, String planted, long caught) {
        Result result =
                new Result(
                        experiment,
                        what,
                        repetitions,
                        work,
                        wrong,
                        seen,
                        planted,
                        caught,
                        SEED,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
        TABLE.add(result);
        assertThat(result.holds()).as("%s%n%s", result, examples).isTrue();
    }

    /// A moment drawn by chance.
    static void pause(RandomGenerator random, int fromMillis, int toMillis)
            throws InterruptedException {
        Thread.sleep(random.nextInt(fromMillis, toMillis));
    }
}
