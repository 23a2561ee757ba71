package org.plumbline.verify.cell;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Cells that cannot be compared now, since facts of theirs were on their way while they were read.
public final class Motion implements Predicate<String> {

    private static final int NETWORK = 1;
    private static final int CONDITION = 3;

    private final Set<String> cells = new HashSet<>();
    private final Set<Scope> scopes = new HashSet<>();

    private record Scope(String network, String condition) {}

    /// A cell to which a patient in motion adds, or has added or may have added meanwhile.
    public void touch(String cell) {
        cells.add(cell);
    }

    /// Every cell of a network's condition, where what happened to a patient is too much to be
    /// followed.
    public void touchAll(String network, String condition) {
        scopes.add(new Scope(network, condition));
    }

    @Override
    public boolean test(String cell) {
        return cells.contains(cell) || (!scopes.isEmpty() && scopes.contains(scope(cell)));
    }

    private static Scope scope(String cell) {
        String[] parts = cell.split("/", CONDITION + 2);
        return parts.length <= CONDITION
                ? new Scope("", "")
                : new Scope(parts[NETWORK], parts[CONDITION]);
    }
}
