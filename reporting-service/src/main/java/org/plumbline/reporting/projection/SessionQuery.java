package org.plumbline.reporting.projection;

import java.util.Set;

/// Asks for the session cells of one network in any of some conditions.
///
/// @param network the network whose cells are meant
/// @param conditions condition slugs; none of them means no cell
/// @param filters what else has to hold, clinic, technique and months of the session itself; a
///   baseline severity is ignored, as session cells have none
public record SessionQuery(String network, Set<String> conditions, CellFilters filters) {

    /// Keeps an unmodifiable copy of the conditions.
    public SessionQuery {
        conditions = Set.copyOf(conditions);
    }
}
