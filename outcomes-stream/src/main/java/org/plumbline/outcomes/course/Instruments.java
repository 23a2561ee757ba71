package org.plumbline.outcomes.course;

import java.util.Optional;

/// What figures need to know of instruments.
public interface Instruments {
    /// Severity of a baseline in resolution steps: `low`, `middle`, `high`, or `none` for an
    /// instrument without bands.
    String band(String instrument, long steps);

    /// Empty for instruments without percentage responders.
    Optional<ResponseRule> response(String instrument);
}
