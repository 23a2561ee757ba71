package org.plumbline.faults.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.events.Cell;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.Score;
import org.plumbline.faults.invariants.CarriedCell.Stamp;

/// Each check finds the fault that is planted for it, and nothing where there is none.
class EvidenceTest {

    private static final long SEED = 20_261_121;

    private final Evidence sound = Sound.evidence();
    private final List<Acknowledged> promised = Sound.promised();
    private final Planted planted = new Planted(SEED);

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Findings findings = sound.check(promised);
        assertThat(findings.isClean()).as("%s", findings).isTrue();
        assertThat(findings.seen())
                .containsEntry("journal rows", 8L)
                .containsEntry("records", 8L)
                .containsEntry("cells", 3L)
                .containsEntry("records sent again", 0L);
    }

    @Test
    void aNetworksEvidenceIsSoundOnItsOwnAndAnothersIsEmpty() {
        assertThat(sound.of("north").check(promised).seen())
                .isEqualTo(sound.check(promised).seen());
        assertThat(sound.of("south").check(List.of()).isClean()).isTrue();
        assertThat(sound.of("south").journal()).isEmpty();
    }

    @Test
    void aPromiseThatIsNotKeptIsFound() {
        assertThat(sound.check(planted.oneMore(promised)).counts()).isEqualTo(only("I1", 1));
        assertThat(planted.withoutRowOf(sound, promised.get(1)).check(promised).count("I1"))
                .isEqualTo(1);
    }

    @Test
    void aPromiseKeptWithOtherContentIsFound() {
        Acknowledged one = promised.get(1);
        assertThat(
                        sound.check(
                                        List.of(
                                                new Acknowledged(
                                                        one.identity(),
                                                        one.revision(),
                                                        JournalRow.says("nrs-pain", 8))))
                                .counts())
                .isEqualTo(only("I1", 1));
    }

    @Test
    void anEntryOfALedgerIsReadBack() {
        assertThat(promised)
                .allSatisfy(one -> assertThat(Acknowledged.of(one.line())).isEqualTo(one));
    }

    @Test
    void aRevisionThatStandsTwiceIsFound() {
        assertThat(planted.withRowTwice(sound).check(promised).counts()).isEqualTo(only("I2", 1));
    }

    @Test
    void aGapInTheRevisionsIsFound() {
        List<JournalRow> rows = new ArrayList<>(sound.journal());
        rows.removeFirst();
        assertThat(sound.withJournal(rows).check(List.of()).count("I2")).isEqualTo(1);
    }

    @Test
    void anOldRevisionThatIsStillCurrentIsFound() {
        List<JournalRow> newest = new ArrayList<>(sound.newest());
        newest.removeIf(row -> row.identity().id().equals("S-aa"));
        newest.add(sound.journal().getFirst());
        assertThat(sound.withNewest(newest).check(promised).counts()).isEqualTo(only("I2", 1));
        newest.removeLast();
        assertThat(sound.withNewest(newest).check(promised).counts()).isEqualTo(only("I2", 1));
    }

    @Test
    void aLostRecordIsFound() {
        assertThat(planted.withoutRevision(sound).check(promised).counts())
                .isEqualTo(only("I3", 1));
    }

    @Test
    void swappedRevisionsAreFound() {
        assertThat(planted.withRevisionsSwapped(sound).check(promised).counts())
                .isEqualTo(only("I3", 1));
    }

    @Test
    void aRecordSentAgainIsCountedAndNotWrong() {
        List<Carried> records = new ArrayList<>(sound.published());
        records.addAll(sound.published().subList(0, 3));
        Findings findings = sound.withPublished(records).check(promised);
        assertThat(findings.isClean()).as("%s", findings).isTrue();
        assertThat(findings.seen()).containsEntry("records sent again", 3L);
    }

    @Test
    void aRecordWithOtherContentIsFound() {
        assertThat(
                        published(one ->
                                        one.fact() instanceof Score score
                                                ? carried(
                                                        one,
                                                        one.partition(),
                                                        Score.newBuilder(score)
                                                                .setValue(score.getValue() + 1)
                                                                .build())
                                                : one)
                                .count("I3"))
                .isEqualTo(4);
    }

    @Test
    void aRecordInAnotherPartitionIsFound() {
        assertThat(published(one -> carried(one, one.partition() + 1, one.fact())).count("I3"))
                .isEqualTo(8);
    }

    @Test
    void aRecordThatTheJournalDoesNotHoldIsFound() {
        List<JournalRow> rows = new ArrayList<>(sound.journal());
        rows.removeLast();
        assertThat(sound.withJournal(rows).check(List.of()).count("I3")).isEqualTo(1);
    }

    @Test
    void anErasureOfWhatIsOnRecordIsFound() {
        assertThat(published(one -> carried(one, one.partition(), null)).count("I3"))
                .isEqualTo(16); // eight that erase, eight that are lost
    }

    @Test
    void aCellWithOtherIntegersIsFoundByBothComputations() {
        List<CarriedCell> cells =
                sound.cells().stream().map(EvidenceTest::withOnePairMore).toList();
        Map<String, Long> counts = sound.withCells(cells).check(promised).counts();
        assertThat(counts).containsEntry("I4", 2L).containsEntry("I6", 1L);
    }

    @Test
    void pairsThatTheJournalDoesNotAmountToAreFound() {
        Evidence evidence =
                new Evidence(
                        sound.journal(),
                        sound.newest(),
                        sound.published(),
                        sound.partitions(),
                        sound.cells(),
                        sound.projected(),
                        Map.of("north", new TreeMap<>()));
        assertThat(evidence.check(promised).counts()).isEqualTo(only("I4", 1));
    }

    @Test
    void aCourseTooManyInTheTablesIsFound() {
        List<ProjectedCell> rows = sound.projected().stream().map(EvidenceTest::doubled).toList();
        assertThat(sound.withProjected(rows).check(promised).counts())
                .isEqualTo(Map.of("I1", 0L, "I2", 0L, "I3", 0L, "I4", 0L, "I5", 1L, "I6", 1L));
    }

    @Test
    void aRowMissingFromTheTablesIsFound() {
        List<ProjectedCell> rows =
                sound.projected().stream()
                        .filter(row -> !row.key().startsWith("measure/"))
                        .toList();
        assertThat(sound.withProjected(rows).check(promised).counts()).isEqualTo(only("I6", 1));
    }

    @Test
    void aRowOfAnOlderUpdateIsFound() {
        List<ProjectedCell> rows =
                sound.projected().stream()
                        .map(row -> new ProjectedCell(row.key(), new Stamp(1, 1), row.counts()))
                        .toList();
        assertThat(sound.withProjected(rows).check(promised).counts()).isEqualTo(only("I6", 3));
    }

    @Test
    void anUpdateFollowedByAnOlderOneIsFound() {
        List<CarriedCell> cells = new ArrayList<>();
        sound.cells()
                .forEach(cell -> {
                    cells.add(new CarriedCell(cell.key(), new Stamp(2, 1), null));
                    cells.add(cell);
                });
        assertThat(sound.withCells(cells).check(promised).count("I6")).isEqualTo(6);
    }

    @Test
    void pairsAreReadAsTheyAreStored() {
        byte[] stored = {1, 3, 14, 6, 1, 0, 4, 2, 1, 1, (byte) 0xac, 2};
        assertThat(StoredPairs.of(stored))
                .isEqualTo(new TreeMap<>(Map.of("7,3", 1L, "7,5", 2L, "6,-1", 300L)));
    }

    private Findings published(UnaryOperator<Carried> changed) {
        return sound.withPublished(sound.published().stream().map(changed).toList())
                .check(promised);
    }

    private static Carried carried(Carried one, int partition, @Nullable SpecificRecord fact) {
        return new Carried(one.topic(), partition, one.offset(), one.key(), fact);
    }

    private static CarriedCell withOnePairMore(CarriedCell carried) {
        if (carried.cell() == null || carried.cell().getMeasure().isEmpty()) {
            return carried;
        }
        MeasureCounts measure = carried.cell().getMeasure().orElseThrow();
        List<PairCount> more =
                measure.getPairs().stream()
                        .map(pair ->
                                PairCount.newBuilder(pair).setCount(pair.getCount() + 1).build())
                        .toList();
        return new CarriedCell(
                carried.key(),
                carried.stamp(),
                Cell.newBuilder(carried.cell())
                        .setMeasure(MeasureCounts.newBuilder(measure).setPairs(more).build())
                        .build());
    }

    private static ProjectedCell doubled(ProjectedCell row) {
        var counts = new TreeMap<>(row.counts());
        counts.computeIfPresent("courses", (_, count) -> 2 * count);
        return new ProjectedCell(row.key(), row.stamp(), counts);
    }

    private static Map<String, Long> only(String invariant, long count) {
        Map<String, Long> counts = new TreeMap<>();
        for (String each : List.of("I1", "I2", "I3", "I4", "I5", "I6")) {
            counts.put(each, each.equals(invariant) ? count : 0L);
        }
        return counts;
    }
}
