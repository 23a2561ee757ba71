package org.plumbline.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.verify.cell.CellComparison;
import org.plumbline.verify.cell.Motion;
import org.plumbline.verify.difference.Difference.Kind;
import org.plumbline.verify.difference.Differences;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.fact.FactComparison;
import org.plumbline.verify.journal.History;
import org.plumbline.verify.journal.Position;
import org.plumbline.verify.progress.Settling.Settled;
import org.plumbline.verify.progress.Settling.TooLate;
import org.plumbline.verify.table.CellSnapshot;
import org.plumbline.verify.table.Row;
import org.plumbline.verify.topic.CellsTopic.State;
import org.plumbline.verify.topic.ProjectionComparison;

/// One comparison, in rounds. The first looks at everything; cells that were in motion meanwhile
/// are looked at again in the next, at a later position. For that only patients of whom there is
/// something new are counted anew.
///
/// In each round, in this order: a position of the journal is fixed; everything up to it has come
/// into the tables; the tables' snapshot is taken; a second position is fixed. Between the two lie
/// all facts that the snapshot may hold and the first position does not.
final class Comparison {

    private static final int FACTS_PER_FILE = 50_000;
    private static final int FILES = 256;

    private final Settings settings;
    private final Platform platform;
    private final Path directory;
    private final Differences differences;
    private final Expectation expectation;
    private final ClinicReading clinic;
    private final long began = System.nanoTime();
    private Position counted = Position.START;
    private Position reported = Position.START;
    private Predicate<String> pending = _ -> true;
    private Set<String> openOnTopic = Set.of();
    private long facts;
    private long patients;
    private long cells;
    private long inMotion;

    Comparison(Settings settings, Platform platform, Path directory) {
        this.settings = settings;
        this.platform = platform;
        this.directory = directory;
        this.differences = new Differences(settings.named());
        this.expectation = new Expectation(platform.recomputation());
        this.clinic = new ClinicReading(platform.clinicTopics(), expectation, differences);
    }

    Outcome run() throws SQLException, InterruptedException, IOException {
        long epoch = 0;
        for (int round = 1; round <= settings.rounds(); round++) {
            // none before the first, then longer each time: much that moves is still soon
            Thread.sleep(Duration.ofSeconds(round - 1L));
            epoch = platform.servedEpoch();
            Position position = platform.journal().end();
            switch (platform.settled(position, epoch)) {
                case TooLate(String waitedFor) -> {
                    if (round == 1) {
                        return new Outcome.NotCompared(
                                waitedFor + " within " + settings.patience().toSeconds() + " s");
                    }
                    // what is still in motion is said to be
                    return new Outcome.Compared(report(epoch));
                }
                case Settled(var ends) -> {
                    try (CellSnapshot snapshot = platform.cells()) {
                        if (snapshot.epoch() != epoch) {
                            return new Outcome.NotCompared(
                                    "another epoch took the place of the one that was looked at");
                        }
                        round(round == 1, position, ends, snapshot);
                    }
                }
            }
            if (inMotion == 0) {
                break;
            }
        }
        return new Outcome.Compared(report(epoch));
    }

    private void round(
            boolean first, Position position, Map<TopicPartition, Long> ends, CellSnapshot snapshot)
            throws SQLException, IOException {
        Position later = platform.journal().end();
        Motion motion = new Motion();
        if (first) {
            reported = position;
            everything(position, later, ends, motion);
        } else {
            advance(position, ends);
            platform.journal()
                    .changed(
                            position,
                            later,
                            clinic.erasedMeanwhile(),
                            history -> expectation.touch(motion, history, position));
        }
        compare(first, motion, snapshot);
    }

    /// Reads the topics and then the journal, once.
    private void everything(
            Position position, Position later, Map<TopicPartition, Long> ends, Motion motion)
            throws SQLException, IOException {
        long records = ends.values().stream().mapToLong(Long::longValue).sum();
        int files = Math.clamp(records / FACTS_PER_FILE + 1, 1, FILES);
        try (FactComparison comparison = new FactComparison(directory, files, differences)) {
            clinic.facts(ends, comparison);
            Set<String> erasedMeanwhile = clinic.erasedMeanwhile();
            platform.journal()
                    .all(
                            later,
                            history -> {
                                record(history, position, comparison);
                                expectation.add(history, position);
                                if (!history.after(position).isEmpty()
                                        || erasedMeanwhile.contains(history.patientKey())) {
                                    expectation.touch(motion, history, position);
                                }
                            });
            comparison.compare();
        }
        counted = position;
    }

    private void record(History history, Position position, FactComparison comparison) {
        long before = facts;
        for (Fact fact : history.newestAt(position)) {
            comparison.recorded(fact);
            facts++;
        }
        history.after(position).forEach(entry -> comparison.recordedLater(entry.fact()));
        if (facts > before) {
            patients++;
        }
    }

    /// Brings the expectation to a later position.
    private void advance(Position position, Map<TopicPartition, Long> ends) throws SQLException {
        Set<String> erasedSince = clinic.erasedUntil(ends);
        Position from = counted;
        platform.journal()
                .changed(
                        from,
                        position,
                        erasedSince,
                        history ->
                                expectation.move(
                                        history,
                                        from,
                                        position,
                                        expectation.isErased(history.patientKey())
                                                && !erasedSince.contains(history.patientKey())));
        counted = position;
    }

    private void compare(boolean first, Motion motion, CellSnapshot snapshot) throws SQLException {
        Predicate<String> wanted = pending;
        Predicate<String> wantedOnTopic = first ? _ -> true : openOnTopic::contains;
        State topic =
                first || !openOnTopic.isEmpty()
                        ? platform.cellsTopic()
                                .at(
                                        snapshot.places(),
                                        snapshot.epoch(),
                                        wantedOnTopic,
                                        expectation.cells()::same)
                        : State.none();
        CellComparison comparison =
                new CellComparison(expectation.cells(), wanted, motion, differences);
        ProjectionComparison projection =
                new ProjectionComparison(topic, wantedOnTopic, differences);
        snapshot.read(row -> next(row, wanted, comparison, projection));
        comparison.end();
        projection.end();
        cells += comparison.compared();
        openOnTopic = projection.open();
        inMotion = comparison.inMotion() + openOnTopic.stream().filter(motion.negate()).count();
        pending = wanted.and(motion);
    }

    private void next(
            Row row,
            Predicate<String> wanted,
            CellComparison comparison,
            ProjectionComparison projection) {
        if (!row.fault().isEmpty()) {
            comparison.broken(row.key(), row.fault());
            projection.broken(row.key());
            return;
        }
        if (wanted.test(row.key()) && !row.columns().equals(row.key())) {
            differences.add(Kind.CELL_KEY, row.key(), "they say " + row.columns());
        }
        comparison.next(row.key(), row.counts());
        projection.next(row.key(), row.sequence(), row.counts());
    }

    private Report report(long epoch) {
        return new Report(
                reported,
                epoch,
                facts,
                patients,
                cells,
                inMotion,
                differences.ofFacts(),
                differences.ofCells(),
                differences.first(),
                Duration.ofNanos(System.nanoTime() - began));
    }
}
