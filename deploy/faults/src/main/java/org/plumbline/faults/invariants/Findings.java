package org.plumbline.faults.invariants;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What all checks together found.
///
/// @param all one of each invariant, also where nothing is wrong
/// @param seen how much was looked at
public record Findings(List<Finding> all, Map<String, Long> seen) {

    public boolean isClean() {
        return all.stream().allMatch(finding -> finding.count() == 0);
    }

    /// How often one invariant is broken.
    public long count(String invariant) {
        return all.stream()
                .filter(finding -> finding.invariant().equals(invariant))
                .mapToLong(Finding::count)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(invariant + " is not checked"));
    }

    /// Every count by invariant.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        all.forEach(finding -> counts.put(finding.invariant(), finding.count()));
        return counts;
    }

    /// With examples, for the message of a failed test.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seen " + seen);
        all.stream()
                .filter(finding -> finding.count() > 0)
                .forEach(finding -> text.append('\n').append(finding));
        return text.toString();
    }
}
