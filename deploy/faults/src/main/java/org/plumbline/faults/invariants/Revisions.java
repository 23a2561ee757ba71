package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// I2: each revision of a record is in the journal once, numbers run from 1 without a gap, and the
/// table of newest revisions has the last of them.
///
/// A score that came before its session has its revision twice, first without and then with its
/// patient; that is one revision.
final class Revisions {

    private record Numbered(Identity identity, long revision, boolean hasPatient) {}

    private Revisions() {}

    static Finding check(List<JournalRow> journal, List<JournalRow> newest) {
        List<String> wrong = new ArrayList<>();
        Set<Numbered> once = new HashSet<>();
        Map<Identity, TreeSet<Long>> numbers = new HashMap<>();
        for (JournalRow row : journal) {
            if (!once.add(new Numbered(row.identity(), row.revision(), row.isPublished()))) {
                wrong.add(row + " stands twice in the journal");
            }
            numbers.computeIfAbsent(row.identity(), _ -> new TreeSet<>()).add(row.revision());
        }
        numbers.forEach((identity, of) -> {
            if (of.first() != 1 || of.last() != of.size()) {
                wrong.add(identity + " has the revisions " + of);
            }
        });
        compare(newest(journal), newest, wrong);
        return Finding.of("I2", wrong);
    }

    /// The last revision of each record, out of the journal alone.
    static Map<Identity, JournalRow> newest(List<JournalRow> journal) {
        Map<Identity, JournalRow> last = new HashMap<>();
        journal.forEach(row -> last.merge(row.identity(), row, Revisions::later));
        return last;
    }

    private static JournalRow later(JournalRow one, JournalRow other) {
        if (one.revision() != other.revision()) {
            return one.revision() > other.revision() ? one : other;
        }
        return one.id() > other.id() ? one : other;
    }

    private static void compare(
            Map<Identity, JournalRow> last, List<JournalRow> newest, List<String> wrong) {
        Set<Identity> absent = new HashSet<>(last.keySet());
        for (JournalRow row : newest) {
            if (!absent.remove(row.identity())) {
                wrong.add(row + " is current once too often, or nowhere in the journal");
            } else if (!row.equals(last.get(row.identity()))) {
                wrong.add(row + " is current, the journal's last is " + last.get(row.identity()));
            }
        }
        absent.forEach(identity -> wrong.add(identity + " is in the journal and not current"));
    }
}
