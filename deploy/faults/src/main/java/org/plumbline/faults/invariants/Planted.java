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

    /// A revision gone from the topics, however often it was sent.
    public Evidence withoutRevision(Evidence evidence) {
        List<Carried> records = evidence.published();
        String dropped = version(records.get(random.nextInt(records.size())));
        return evidence.withPublished(
                records.stream().filter(one -> !version(one).equals(dropped)).toList());
    }

    /// Two revisions of one key in each other's place, where they came first.
    public Evidence withRevisionsSwapped(Evidence evidence) {
        List<Carried> records = new ArrayList<>(evidence.published());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            Carried later = records.get(i);
            int before = first.getOrDefault(later.topic() + later.key(), i);
            first.putIfAbsent(later.topic() + later.key(), i);
            Carried earlier = records.get(before);
            if (earlier.revision() != later.revision()) {
                records.set(i, earlier);
                records.set(before, later);
                return evidence.withPublished(records);
            }
        }
        throw new IllegalStateException("no key has two revisions");
    }

    private static String version(Carried one) {
        return one.topic() + " " + one.key() + " " + one.revision();
    }
}
