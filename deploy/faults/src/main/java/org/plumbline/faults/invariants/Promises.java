package org.plumbline.faults.invariants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// I1: whatever a client was promised stands in the journal, and says what the client sent.
final class Promises {

    private record Revision(Identity identity, long number) {}

    private Promises() {}

    static Finding check(Collection<Acknowledged> promised, List<JournalRow> journal) {
        Map<Revision, String> said = new HashMap<>();
        for (JournalRow row : journal) {
            said.put(new Revision(row.identity(), row.revision()), row.says());
        }
        List<String> wrong = new ArrayList<>();
        for (Acknowledged one : promised) {
            String found = said.get(new Revision(one.identity(), one.revision()));
            if (found == null) {
                wrong.add(one.line() + " was acknowledged and is not there");
            } else if (!found.equals(one.says())) {
                wrong.add(one.line() + " was acknowledged, the journal says " + found);
            }
        }
        return Finding.of("I1", wrong);
    }
}
