package org.plumbline.reporting.outcome;

import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.statistics.Moments;
import org.plumbline.reporting.statistics.Scale;

/// Mean and standard deviation in the instrument's unit.
///
/// @param mean null without values
/// @param sd null below two values
public record Spread(@Nullable Double mean, @Nullable Double sd) {

    static Spread of(Moments moments, Scale scale) {
        return new Spread(scale.orNull(moments.mean()), scale.orNull(moments.sd()));
    }
}
