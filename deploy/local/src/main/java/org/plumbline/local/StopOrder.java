package org.plumbline.local;

import java.util.ArrayList;
import java.util.List;

/// Which parts may be stopped together, in which order: nothing ends before all that need it.
final class StopOrder {

    private StopOrder() {}

    /// Groups of parts, the first to stop first.
    static List<List<Part>> of(List<Part> parts) {
        List<List<Part>> groups = new ArrayList<>();
        List<Part> left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            List<Part> unneeded = left.stream().filter(part -> !isNeeded(part, left)).toList();
            groups.add(unneeded);
            left.removeAll(unneeded);
        }
        return groups;
    }

    private static boolean isNeeded(Part part, List<Part> by) {
        return by.stream().anyMatch(other -> other.needs().contains(part.name()));
    }
}
