package org.plumbline.faults.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.faults.campaign.Form;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.faults.stream.PillCampaign.Outcome;
import org.plumbline.infrastructure.Infrastructure;

/// F27: what is no fact becomes a dead letter, and nothing else is any the worse for it.
class PoisonPillsIT {

    private static final long SEED = 20_261_127;

    private final Clock clock = Clock.systemUTC();

    @TempDir private Path directory;

    @Test
    void everyPillBecomesADeadLetterAndEveryFactCounts() throws IOException, InterruptedException {
        long began = clock.millis();
        var campaign = new PillCampaign(Form.asked().of(1, 50), SEED);
        Outcome outcome = campaign.run(Infrastructure.registry().url(), directory);
        var result =
                new Result(
                        "F27",
                        "records that are no facts between facts, %d kinds on both clinic topics"
                                .formatted(outcome.kinds()),
                        outcome.refused(),
                        outcome.facts() + " facts, " + outcome.cells() + " cells",
                        Map.of(
                                "dead letters wrong, missing or too many",
                                (long) outcome.wrongLetters().size(),
                                "wrong cells",
                                (long) outcome.wrongCells().size(),
                                "updates out of sequence",
                                outcome.misnumbered(),
                                "stream threads ended",
                                outcome.threadsEnded(),
                                "restarts",
                                outcome.restarts()),
                        Map.of("harmless oddities", (long) outcome.harmless()),
                        "a pill not expected, a letter lost, a letter's bytes changed",
                        outcome.caught(),
                        SEED,
                        (clock.millis() - began) / 1000);
        new ResultTable(clock, "Kafka Streams " + AppInfoParser.getVersion()).add(result);

        assertThat(outcome.wrongLetters()).isEmpty();
        assertThat(outcome.wrongCells()).isEmpty();
        assertThat(outcome.refused()).isGreaterThanOrEqualTo(50);
        assertThat(outcome.caught()).as("planted faults").isEqualTo(PillCampaign.PLANTED);
        assertThat(result.holds()).as("%s", List.of(result)).isTrue();
    }
}
