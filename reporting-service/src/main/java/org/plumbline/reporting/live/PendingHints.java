package org.plumbline.reporting.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.reporting.projection.Change;
import org.plumbline.reporting.projection.ChangedFigures;

/// What one listener is still to hear, joined into one hint; its size is bounded, whatever comes
/// in.
final class PendingHints {
    private static final int MOST = 200;

    private final Set<ChangedFigures> figures = new LinkedHashSet<>();
    private boolean any;
    private boolean anything;
    private long version;

    /// A hint as it is sent.
    ///
    /// @param version the network's version with which it is true
    /// @param figures what has changed; empty means that it may be anything
    record Hint(long version, List<ChangedFigures> figures) {}

    void add(Change change) {
        any = true;
        version = Math.max(version, change.version());
        anything |= change.figures().isEmpty();
        if (!anything) {
            figures.addAll(change.figures());
            anything = figures.size() > MOST;
        }
        if (anything) {
            figures.clear();
        }
    }

    boolean isEmpty() {
        return !any;
    }

    /// Everything added since the last time.
    Optional<Hint> take() {
        if (!any) {
            return Optional.empty();
        }
        Hint hint = new Hint(version, List.copyOf(figures));
        figures.clear();
        any = false;
        anything = false;
        return Optional.of(hint);
    }
}
