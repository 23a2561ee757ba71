package org.plumbline.reporting.disclosure;

/// An answer that knows whose records it was computed from and what a decision takes out of it.
///
/// @param <T> the answer itself
public interface Disclosable<T extends Disclosable<T>> {

    /// The network whose records went into it.
    String sourceNetwork();

    /// The same answer without what the rule withholds. Everything that could give a withheld
    /// number back (a total, an interval, a contrast) goes with it.
    T disclosedBy(Rule rule);
}
