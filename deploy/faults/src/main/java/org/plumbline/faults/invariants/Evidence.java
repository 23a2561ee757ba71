package org.plumbline.faults.invariants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.events.Cell;
import org.plumbline.faults.ledger.MonthPairs.Sums;

/// Everything that is kept, as it was read at one moment of rest.
///
/// @param journal in the order of its ids
/// @param newest the table of newest revisions
/// @param published the clinic topics, each partition in its order
/// @param partitions of each clinic topic
/// @param cells the cells topic, each partition in its order
/// @param projected the reporting-service's tables
/// @param monthPairs by network, from the journal
public record Evidence(
        List<JournalRow> journal,
        List<JournalRow> newest,
        List<Carried> published,
        int partitions,
        List<CarriedCell> cells,
        List<ProjectedCell> projected,
        Map<String, SortedMap<String, Sums>> monthPairs) {

    public Findings check(Collection<Acknowledged> promised) {
        List<JournalRow> current = List.copyOf(Revisions.newest(journal).values());
        List<Cell> standing = Cells.standing(cells);
        Publication.Judgement publication = Publication.check(journal, published, partitions);
        Map<String, Long> seen = new TreeMap<>();
        seen.put("acknowledged", (long) promised.size());
        seen.put("journal rows", (long) journal.size());
        seen.put("records", (long) published.size());
        seen.put("records sent again", publication.duplicates());
        seen.put("inversions", (long) publication.inverted().size());
        seen.put("cells", (long) standing.size());
        return new Findings(
                List.of(
                        Promises.check(promised, journal),
                        Revisions.check(journal, newest),
                        publication.finding(),
                        Cells.check(current, monthPairs, standing),
                        Conservation.check(current, standing, projected),
                        Projected.check(cells, projected)),
                seen);
    }

    /// What belongs to one network.
    public Evidence of(String network) {
        return new Evidence(
                journal.stream().filter(row -> isOf(network, row)).toList(),
                newest.stream().filter(row -> isOf(network, row)).toList(),
                published.stream().filter(one -> network.equals(one.network())).toList(),
                partitions,
                cells.stream().filter(one -> isOf(network, one.key())).toList(),
                projected.stream().filter(one -> isOf(network, one.key())).toList(),
                Map.of(network, monthPairs.getOrDefault(network, new TreeMap<>())));
    }

    private static boolean isOf(String network, JournalRow row) {
        return row.identity().network().equals(network);
    }

    private static boolean isOf(String network, String cellKey) {
        return cellKey.split("/", 3)[1].equals(network);
    }

    /// With another journal.
    public Evidence withJournal(List<JournalRow> rows) {
        return new Evidence(rows, newest, published, partitions, cells, projected, monthPairs);
    }

    /// With other newest revisions.
    public Evidence withNewest(List<JournalRow> rows) {
        return new Evidence(journal, rows, published, partitions, cells, projected, monthPairs);
    }

    /// With other records on the clinic topics.
    public Evidence withPublished(List<Carried> records) {
        return new Evidence(journal, newest, records, partitions, cells, projected, monthPairs);
    }

    /// With other cells on their topic.
    public Evidence withCells(List<CarriedCell> records) {
        return new Evidence(journal, newest, published, partitions, records, projected, monthPairs);
    }

    /// With other reporting tables.
    public Evidence withProjected(List<ProjectedCell> rows) {
        return new Evidence(journal, newest, published, partitions, cells, rows, monthPairs);
    }
}
