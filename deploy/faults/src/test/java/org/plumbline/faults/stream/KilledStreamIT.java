package org.plumbline.faults.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.stream.KillCampaign.Outcome;
import org.plumbline.infrastructure.Infrastructure;

/// The stream as it ships counts every fact once, however often it is killed.
class KilledStreamIT {

    private static final long SEED = 20_261_121;

    /// A killed one is missed sooner than by default; it decides nothing but how long the next one
    /// waits.
    private static final String SOON_MISSED =
            "--plumbline.stream.properties[main.consumer.session.timeout.ms]=5000";

    private static final String TWO_PARTITIONS = "--plumbline.topics.partitions=2";

    /// More than a life works through in its four seconds.
    private static final long BACKLOG = 25_000;

    private final Clock clock = Clock.systemUTC();

    @TempDir private Path directory;

    @Test
    void countsOnceWhenWorkReachesTheDiskLongBeforeItIsCommitted()
            throws IOException, InterruptedException {
        check(
                "F01",
                "128 KB memtable, no record cache, commit 4 s",
                new KillCampaign(
                        Form.asked().of(5, 100),
                        Duration.ofMinutes(Form.asked().of(2, 15)),
                        BACKLOG,
                        Duration.ofSeconds(9),
                        List.of(
                                TWO_PARTITIONS,
                                SOON_MISSED,
                                "--plumbline.stream.memtable=128KB",
                                "--plumbline.stream.record-cache=0B",
                                "--plumbline.stream.commit-interval=4s"),
                        SEED));
    }

    @Test
    void countsOnceWithTheSettingsAsTheyAre() throws IOException, InterruptedException {
        assumeTrue(
                Form.asked() == Form.FULL,
                "few kills hit work in flight with these settings: in the full form only");
        check(
                "F02",
                "settings as they are (commit 100 ms)",
                new KillCampaign(
                        40,
                        Duration.ofMinutes(5),
                        BACKLOG,
                        Duration.ofSeconds(2),
                        List.of(TWO_PARTITIONS, SOON_MISSED),
                        SEED + 1_000_000));
    }

    private void check(String experiment, String settings, KillCampaign campaign)
            throws IOException, InterruptedException {
        long began = clock.millis();
        Outcome outcome = campaign.run(Infrastructure.registry().url(), directory);
        var result =
                new Result(
                        experiment,
                        "outcomes-stream killed 0 to 4 s after it began to write; " + settings,
                        outcome.killed(),
                        outcome.records() + " records, " + outcome.cells() + " cells",
                        Map.of(
                                "wrong cells",
                                (long) outcome.wrong().size(),
                                "missing cells",
                                outcome.missing(),
                                "updates out of sequence",
                                outcome.misnumbered(),
                                "dead letters",
                                outcome.deadLetters()),
                        Map.of(
                                "kills with nothing in flight (not counted)",
                                (long) outcome.idle(),
                                "records in flight",
                                outcome.uncommitted(),
                                "stores restored from scratch",
                                outcome.wiped(),
                                "updates of cells",
                                outcome.updates()),
                        "an event lost, one counted twice, two versions swapped",
                        outcome.caught(),
                        campaign.seed(),
                        (clock.millis() - began) / 1000);
        new ResultTable(clock, "Kafka Streams " + AppInfoParser.getVersion()).add(result);

        assertThat(outcome.killed())
                .as("kills in flight")
                .isGreaterThanOrEqualTo(Form.asked().of(3, 10));
        assertThat(outcome.wrong()).as("%s", result).isEmpty();
        assertThat(outcome.caught()).as("planted faults").isEqualTo(PlantedFaults.NUMBER);
        assertThat(result.holds()).as("%s", result).isTrue();
    }
}
