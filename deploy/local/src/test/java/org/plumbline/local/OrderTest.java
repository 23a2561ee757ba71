package org.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final Queue<String> started = new ConcurrentLinkedQueue<>();

    @Test
    void aPartStartsAfterAllThatItNeeds() {
        new StartOrder(Progress.SILENT)
                .start(
                        List.of(
                                part("database"),
                                part("broker"),
                                part("service", "database", "broker"),
                                part("page", "service")));
        assertThat(started).hasSize(4).endsWith("service", "page");
    }

    @Test
    void partsThatDoNotNeedEachOtherStartAtTheSameTime() {
        CyclicBarrier bothAreStarting = new CyclicBarrier(2);
        new StartOrder(Progress.SILENT)
                .start(
                        List.of(
                                meeting("database", bothAreStarting),
                                meeting("broker", bothAreStarting)));
        assertThat(started).containsExactlyInAnyOrder("database", "broker");
    }

    @Test
    void whatIsNeededButNotToBeStartedRunsAlready() {
        new StartOrder(Progress.SILENT).start(List.of(part("service", "database")));
        assertThat(started).containsExactly("service");
    }

    @Test
    void aPartWhoseNeedFailedIsNotStartedAndTheRestIs() {
        List<Part> parts =
                List.of(
                        new FakePart(
                                "broker",
                                Set.of(),
                                _ -> {
                                    throw new IllegalStateException("no room");
                                }),
                        part("database"),
                        part("stream", "broker"),
                        part("service", "database"));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> new StartOrder(Progress.SILENT).start(parts))
                .withMessageContaining("broker: no room")
                .withMessageContaining("stream: not started");
        assertThat(started).containsExactlyInAnyOrder("database", "service");
    }

    @Test
    void nothingStopsBeforeAllThatNeedIt() {
        List<List<String>> groups =
                StopOrder.of(
                                List.of(
                                        part("database"),
                                        part("broker"),
                                        part("service", "database", "broker"),
                                        part("stream", "broker"),
                                        part("page", "database", "service")))
                        .stream()
                        .map(group -> group.stream().map(Part::name).toList())
                        .toList();
        assertThat(groups)
                .containsExactly(
                        List.of("stream", "page"),
                        List.of("service"),
                        List.of("database", "broker"));
    }

    private FakePart part(String name, String... needs) {
        return new FakePart(name, Set.of(needs), started::add);
    }

    private FakePart meeting(String name, CyclicBarrier barrier) {
        return new FakePart(
                name,
                Set.of(),
                _ -> {
                    try {
                        barrier.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    started.add(name);
                });
    }
}
