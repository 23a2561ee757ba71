package org.plumbline.reporting.projection;

import java.util.Set;

/// Asks for the measure cells of one network, instrument and time point in any of some conditions.
///
/// @param network the network whose cells are meant
/// @param conditions condition slugs; none of them means no cell
/// @param instrument instrument slug
/// @param timePoint `month-1` … `month-12`, `minute-1` or `minute-15`
/// @param filters what else has to hold
public record MeasureQuery(
        String network,
        Set<String> conditions,
        String instrument,
        String timePoint,
        CellFilters filters) {

    /// Keeps an unmodifiable copy of the conditions.
    public MeasureQuery {
        conditions = Set.copyOf(conditions);
    }
}
