package org.plumbline.outcomes.cell;

/// Severity bands of instruments, as the catalog has them.
@FunctionalInterface
public interface Bands {
    /// @param steps a value in resolution steps of the instrument
    /// @return `low`, `middle`, `high`, or `none` for an instrument without bands
    String of(String instrument, long steps);
}
