package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.schemas.Topics;

/// I3: the clinic topics hold every published row of the journal and nothing else, with its
/// content, in its patient's partition; and whoever reads a key for the first time meets its
/// revisions in their order. Reading a record twice is allowed, and counted.
final class Publication {

    private record Version(String topic, String key, long revision) {}

    /// @param lost rows that are on no topic
    /// @param inverted first occurrences that come after a later revision
    /// @param duplicates records that repeat one before
    /// @param other whatever else is wrong
    record Judgement(
            List<String> lost, List<String> inverted, long duplicates, List<String> other) {

        Finding finding() {
            List<String> wrong = new ArrayList<>(lost);
            wrong.addAll(inverted);
            wrong.addAll(other);
            return Finding.of("I3", wrong);
        }
    }

    private final Map<Version, JournalRow> expected = new HashMap<>();
    private final Map<Version, Long> occurrences = new HashMap<>();
    private final Map<String, Long> highest = new HashMap<>();
    private final List<String> inverted = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
    private final int partitions;

    private Publication(List<JournalRow> journal, int partitions) {
        this.partitions = partitions;
        for (JournalRow row : journal) {
            if (row.isPublished()) {
                expected.put(version(row), row);
            }
        }
    }

    /// @param topics each partition in the order of its offsets
    static Judgement check(List<JournalRow> journal, List<Carried> topics, int partitions) {
        Publication publication = new Publication(journal, partitions);
        topics.forEach(publication::meet);
        return publication.judge();
    }

    private void meet(Carried carried) {
        if (carried.fact() == null) {
            other.add(carried.place() + " erases " + carried.key());
            return;
        }
        Version version = new Version(carried.topic(), carried.key(), carried.revision());
        JournalRow row = expected.get(version);
        if (row == null) {
            other.add(carried.place() + " holds what the journal does not: " + version);
            return;
        }
        if (!Facts.of(row).equals(carried.fact())) {
            other.add(carried.place() + " holds other content than the journal of " + row);
        }
        if (carried.partition() != Topics.partitionOf(patient(carried.key()), partitions)) {
            other.add(carried.place() + " is not the partition of " + carried.key());
        }
        if (occurrences.merge(version, 1L, Long::sum) == 1) {
            inOrder(carried, version);
        }
    }

    private void inOrder(Carried carried, Version version) {
        String key = version.topic() + " " + version.key();
        long before = highest.getOrDefault(key, 0L);
        if (version.revision() < before) {
            inverted.add(carried.place() + ": " + version + " comes after revision " + before);
        }
        highest.merge(key, version.revision(), Math::max);
    }

    private Judgement judge() {
        List<String> lost =
                expected.entrySet().stream()
                        .filter(entry -> !occurrences.containsKey(entry.getKey()))
                        .map(entry -> entry.getValue() + " is on no topic")
                        .toList();
        long duplicates = occurrences.values().stream().mapToLong(times -> times - 1).sum();
        return new Judgement(lost, inverted, duplicates, other);
    }

    private static Version version(JournalRow row) {
        boolean session = row.identity().kind().equals("session");
        return new Version(
                session ? Topics.SESSIONS : Topics.SCORES,
                row.patientKey() + "/" + row.identity().clinic() + "/" + row.identity().id(),
                row.revision());
    }

    private static String patient(String key) {
        int end = key.indexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }
}
