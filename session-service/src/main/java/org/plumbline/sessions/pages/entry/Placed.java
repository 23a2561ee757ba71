package org.plumbline.sessions.pages.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.sessions.problem.Fault;

/// Faults at the fields that they are about.
///
/// @param at by the pointer of the field; under the empty one what belongs to no field
record Placed(Map<String, List<Fault>> at) {

    static final Placed NONE = new Placed(Map.of());

    /// @param fields the pointers of the fields that the form has
    static Placed of(List<Fault> faults, Collection<String> fields) {
        Map<String, List<Fault>> at = new LinkedHashMap<>();
        for (Fault fault : faults) {
            at.computeIfAbsent(field(fault.pointer(), fields), _ -> new ArrayList<>()).add(fault);
        }
        return new Placed(at);
    }

    /// The field itself, or the one of which it speaks of a part.
    private static String field(String pointer, Collection<String> fields) {
        String at = pointer;
        while (!at.isEmpty() && !fields.contains(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return at;
    }

    public boolean none() {
        return at.isEmpty();
    }

    List<Fault> of(String pointer) {
        return at.getOrDefault(pointer, List.of());
    }
}
