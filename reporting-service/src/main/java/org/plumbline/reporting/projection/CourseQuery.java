package org.plumbline.reporting.projection;

import java.util.Set;

/// Asks for the course cells of one network in any of some conditions.
///
/// @param network the network whose cells are meant
/// @param conditions condition slugs; none of them means no cell
/// @param filters what else has to hold; a baseline severity is ignored, as course cells have none
public record CourseQuery(String network, Set<String> conditions, CellFilters filters) {

    /// Keeps an unmodifiable copy of the conditions.
    public CourseQuery {
        conditions = Set.copyOf(conditions);
    }
}
