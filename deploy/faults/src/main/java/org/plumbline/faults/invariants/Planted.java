package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Faults for the checks to find, each put into a copy of what they are given.
public final class Planted {

    private final SplittableRandom random;

    public Planted(long seed) {
        random = new SplittableRandom(seed);
    }

    /// One promise more than was made.
    public List<Acknowledged> oneMore(Collection<Acknowledged> promised) {
        List<Acknowledged> all = new ArrayList<>(promised);
        Acknowledged one = all.get(random.nextInt(all.size()));
        all.add(
                new Acknowledged(
                        new Identity(
                                one.identity().network(),
                                one.identity().clinic(),
                                one.identity().kind(),
                                one.identity().id() + "-never-sent"),
                        1,
                        one.says()));
        return all;
    }

    /// A journal row gone: a promise that was made and is not kept.
    public Evidence withoutRowOf(Evidence evidence, Acknowledged promised) {
        return evidence.withJournal(
                evidence.journal().stream()
                        .filter(row ->
                                !row.identity().equals(promised.identity())
                                        || row.revision() != promised.revision())
                        .toList());
    }

    /// A journal row doubled.
    public Evidence withRowTwice(Evidence evidence) {
        List<JournalRow> rows = new ArrayList<>(evidence.journal());
        rows.add(rows.get(random.nextInt(rows.size())));
        return evidence.withJournal(rows);
    }

    /// A record dropped that is on the topics once.
    public Evidence withoutRecord(Evidence evidence) {
        Map<String, Integer> times = new HashMap<>();
        evidence.published().forEach(one -> times.merge(version(one), 1, Integer::sum));
        List<Carried> single =
                evidence.published().stream()
                        .filter(one -> Integer.valueOf(1).equals(times.get(version(one))))
                        .toList();
        Carried dropped = single.get(random.nextInt(single.size()));
        return evidence.withPublished(
                evidence.published().stream().filter(one -> !one.equals(dropped)).toList());
    }

    /// Two revisions of one key in each other's place, where a key has two that were sent once.
    public Evidence withRevisionsSwapped(Evidence evidence) {
        List<Carried> records = new ArrayList<>(evidence.published());
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        records.forEach(one -> times.merge(version(one), 1, Integer::sum));
        for (int i = 0; i < records.size(); i++) {
            Carried one = records.get(i);
            if (!Integer.valueOf(1).equals(times.get(version(one)))) {
                continue;
            }
            Integer before = first.putIfAbsent(one.topic() + one.key(), i);
            if (before != null) {
                records.set(i, records.get(before));
                records.set(before, one);
                return evidence.withPublished(records);
            }
        }
        throw new IllegalStateException("no key has two revisions");
    }

    private static String version(Carried one) {
        return one.topic() + " " + one.key() + " " + one.revision();
    }
}
