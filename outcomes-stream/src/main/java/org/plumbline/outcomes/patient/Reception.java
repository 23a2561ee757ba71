package org.plumbline.outcomes.patient;

/// What became of a revision that arrived.
public enum Reception {
    /// It is the newest, and holds from now on.
    HOLDS,
    /// The same revision with the same content is known already.
    REPEATED,
    /// A higher revision is known already.
    OUTDATED,
    /// The same revision is known with another content.
    CONTRADICTS,
    /// Its patient has been erased, for good.
    ERASED
}
