package org.plumbline.reporting.disclosure;

/// Decides about one group of an answer.
@FunctionalInterface
public interface Rule {

    /// Shows everything: one's own network is open to its readers in full.
    Rule IN_FULL = pairs -> Decision.SHOW;

    /// What happens to a group.
    ///
    /// @param pairs how many pairs are in it
    Decision on(long pairs);
}
