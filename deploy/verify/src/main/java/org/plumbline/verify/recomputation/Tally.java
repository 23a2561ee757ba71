package org.plumbline.verify.recomputation;

/// Takes what is counted, one at a time.
@FunctionalInterface
public interface Tally {

    /// One more of an item in a cell.
    ///
    /// @param cell as in the key of `outcomes.cells.v1`
    void one(String cell, String item);
}
