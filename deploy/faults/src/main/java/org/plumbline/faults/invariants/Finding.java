package org.plumbline.faults.invariants;

import java.util.List;

/// How often an invariant is broken.
///
/// @param invariant its short name, such as `I1`
/// @param examples the first few, one sentence each
public record Finding(String invariant, long count, List<String> examples) {

    private static final int SHOWN = 5;

    static Finding of(String invariant, List<String> wrong) {
        return new Finding(invariant, wrong.size(), wrong.stream().limit(SHOWN).toList());
    }

    @Override
    public String toString() {
        return invariant + ": " + count + " " + examples;
    }
}
