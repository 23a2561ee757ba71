package org.plumbline.demo.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.demo.scenario.Scenario;
import org.plumbline.demo.world.ScoreFact;
import org.plumbline.demo.world.SessionFact;
import org.plumbline.demo.world.Submission;
import org.plumbline.demo.world.World;

class HappeningsTest {
    private static final Instant END = Instant.parse("2026-11-21T00:00:00Z");
    private static final World WORLD = World.of(Scenario.shipped().withPatients(2_000), 5, END);

    @Test
    void coursesGoOnWhereTheFillEnded() {
        Happenings happenings = new Happenings(WORLD, END);
        Set<Submission> entered = new HashSet<>();
        Instant now = END;
        for (int hour = 0; hour < 72; hour++) {
            now = now.plus(Duration.ofHours(1));
            List<Submission> due = happenings.due(now);
            assertThat(due)
                    .extracting(Submission::enteredAt)
                    .isSorted()
                    .allMatch(time -> time > END.toEpochMilli());
            entered.addAll(due);
        }
        long until = now.toEpochMilli();
        Set<Submission> expected =
                WORLD.patients()
                        .flatMap(patient -> WORLD.submissions(patient).stream())
                        .filter(s -> s.enteredAt() > END.toEpochMilli() && s.enteredAt() <= until)
                        .collect(Collectors.toSet());
        assertThat(entered).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    @Test
    void whoComesNowHasBeenTreatedAMomentAgoAndIsSomeoneElse() {
        Happenings happenings = new Happenings(WORLD, END);
        Instant now = END.plus(Duration.ofDays(3));
        Set<String> people = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            List<Submission> arrival = happenings.arrival(now);
            assertThat(arrival.getFirst().fact()).isInstanceOf(SessionFact.class);
            assertThat(arrival).anyMatch(s -> s.fact() instanceof ScoreFact);
            assertThat(arrival).allMatch(s -> s.revision() == 1);
            people.add(arrival.getFirst().fact().patient());
            SessionFact session = (SessionFact) arrival.getFirst().fact();
            assertThat(session.startedAt()).isLessThanOrEqualTo(now.toEpochMilli());
        }
        assertThat(people).hasSize(200);
        WORLD.patients().forEach(patient -> assertThat(people).doesNotContain(patient.reference()));
        assertThat(happenings.due(now.plus(Duration.ofMinutes(5))))
                .as("mistakes are corrected after a while")
                .anyMatch(s -> s.revision() == 2);
    }
}
