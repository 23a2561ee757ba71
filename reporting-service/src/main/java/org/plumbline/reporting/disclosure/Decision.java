package org.plumbline.reporting.disclosure;

/// What happens to a group of an answer.
public enum Decision {
    /// As computed.
    SHOW,
    /// `suppressed: true` and no number.
    WITHHOLD
}
