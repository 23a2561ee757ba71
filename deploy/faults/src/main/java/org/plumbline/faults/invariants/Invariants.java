package org.plumbline.faults.invariants;

import java.sql.SQLException;
import java.util.Collection;
import org.plumbline.schemas.Topics;

/// The checks over a platform at rest; see [Settled].
///
/// @param cells the topic on which the cells stand
public record Invariants(World world, String cells) {

    public static Invariants of(World world) {
        return new Invariants(world, Topics.CELLS);
    }

    /// Reads everything. What is found can be checked more than once, also with a fault planted.
    public Evidence read() throws SQLException {
        return new Reading(world).evidence(cells);
    }

    /// Reads and checks everything.
    ///
    /// @param promised what clients were acknowledged
    public Findings check(Collection<Acknowledged> promised) throws SQLException {
        return read().check(promised);
    }
}
