package org.plumbline.outcomes.patient;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What a session says of its patient; each field may be missing.
///
/// @param symptomOnset a year alone has become its January
public record Profile(
        @Nullable Integer birthYear, @Nullable String sex, @Nullable YearMonth symptomOnset) {
    public static final Profile UNKNOWN = new Profile(null, null, null);
}
