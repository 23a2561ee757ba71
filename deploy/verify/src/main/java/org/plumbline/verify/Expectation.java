package org.plumbline.verify;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.verify.cell.Cells;
import org.plumbline.verify.cell.Motion;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.journal.History;
import org.plumbline.verify.journal.History.Live;
import org.plumbline.verify.journal.Position;
import org.plumbline.verify.recomputation.Recomputation;

/// The cells that the journal amounts to at a position, and what may be different from it while
/// facts arrive. Holds the cells and who is erased, no facts.
final class Expectation {

    /// Up to so many states, and facts in all of them, a patient is followed one by one.
    private static final int STATES = 400;

    private static final int FACTS = 400_000;

    private final Recomputation recomputation;
    private final Cells cells = new Cells();
    private final Set<String> erased = new HashSet<>();

    Expectation(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    Cells cells() {
        return cells;
    }

    /// Nothing of this patient counts any more.
    ///
    /// @return false where that was known
    boolean erase(String patientKey) {
        return erased.add(patientKey);
    }

    boolean isErased(String patientKey) {
        return erased.contains(patientKey);
    }

    /// Counts a patient that was not counted yet.
    void add(History history, Position position) {
        if (!erased.contains(history.patientKey())) {
            change(history, position, 1);
        }
    }

    /// Counts a patient at another position.
    ///
    /// @param wasErased whether that was so at the earlier one
    void move(History history, Position from, Position to, boolean wasErased) {
        if (!wasErased) {
            change(history, from, -1);
        }
        add(history, to);
    }

    private void change(History history, Position position, int sign) {
        Live live = history.liveAt(position);
        recomputation.count(
                history.network(),
                live.sessions(),
                live.scores(),
                (cell, item) -> cells.add(cell, item, sign));
    }

    /// Notes every cell to which a patient may add in any state after a position. Of those erased
    /// before it nothing counts; of those erased since it may.
    void touch(Motion motion, History history, Position from) {
        if (erased.contains(history.patientKey())) {
            return;
        }
        long states = history.statesAfter(from);
        if (states > STATES || states * history.entries().size() > FACTS) {
            history.entries().stream()
                    .map(entry -> entry.fact().content())
                    .forEach(content -> touchAll(motion, history.network(), content));
            return;
        }
        for (Live live : history.statesFrom(from)) {
            recomputation.count(
                    history.network(),
                    live.sessions(),
                    live.scores(),
                    (cell, _) -> motion.touch(cell));
        }
    }

    private static void touchAll(Motion motion, String network, Fact.Content content) {
        if (content instanceof Fact.OfSession(var session)) {
            motion.touchAll(network, session.condition());
        }
    }
}
