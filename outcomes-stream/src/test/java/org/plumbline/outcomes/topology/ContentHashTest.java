package org.plumbline.outcomes.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.plumbline.events.AdverseEvent;
import org.plumbline.events.Agent;

class ContentHashTest {
    @Test
    void equalRecordsHaveEqualFingerprints() {
        assertThat(ContentHash.of(Records.session("S", 1).build()))
                .isEqualTo(ContentHash.of(Records.session("S", 1).build()));
    }

    @Test
    void everyDifferenceShows() {
        var plain = Records.session("S", 1).build();
        var hashes =
                List.of(
                        ContentHash.of(plain),
                        ContentHash.of(Records.session("S", 1).setSex("male").build()),
                        ContentHash.of(Records.session("S", 1).setRoute("male").build()),
                        ContentHash.of(Records.session("S", 1).setBirthYear(1970).build()),
                        ContentHash.of(
                                Records.session("S", 1).setConcomitant(List.of("a", "b")).build()),
                        ContentHash.of(
                                Records.session("S", 1).setConcomitant(List.of("b", "a")).build()),
                        ContentHash.of(
                                Records.session("S", 1).setConcomitant(List.of("ab")).build()),
                        agents(new Agent("dextrose-5", 5L, null)),
                        agents(new Agent("dextrose-5", null, 5L)),
                        ContentHash.of(
                                Records.session("S", 1)
                                        .setAdverseEvents(List.of(new AdverseEvent("a", "mild")))
                                        .build()));
        assertThat(Set.copyOf(hashes)).hasSize(hashes.size());
    }

    @Test
    void manyRevisionsHaveAsManyFingerprints() {
        var hashes = new HashSet<Long>();
        var records = new HashSet<SpecificRecord>();
        for (long seed = 0; seed < 200; seed++) {
            new Simulation(seed, 3, 100)
                    .revisions()
                    .forEach(record -> {
                        records.add(record);
                        hashes.add(ContentHash.of(record));
                    });
        }
        assertThat(hashes).hasSameSizeAs(records).hasSizeGreaterThan(10_000);
    }

    private static long agents(Agent agent) {
        return ContentHash.of(Records.session("S", 1).setAgents(List.of(agent)).build());
    }
}
