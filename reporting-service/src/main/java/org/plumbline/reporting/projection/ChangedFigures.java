package org.plumbline.reporting.projection;

import org.jspecify.annotations.Nullable;

/// Which figures a changed cell touches. Names them, and holds none of them.
///
/// @param condition condition slug
/// @param instrument instrument slug; null where courses or sessions changed, which touches every
///   instrument, safety and durability
/// @param timePoint time point; null exactly where the instrument is
public record ChangedFigures(
        String condition, @Nullable String instrument, @Nullable String timePoint) {}
