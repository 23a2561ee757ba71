package org.plumbline.reporting.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.plumbline.reporting.outcome.TimePoint;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.ConditionGroup;
import org.plumbline.schemas.catalog.Instrument;

/// Where a reader who has chosen nothing lands: where there is most to see.
final class Landing {

    private Landing() {}

    /// @param courses all course cells of a network; without any, the catalog's first entries
    static ComparisonRequest of(Catalog catalog, List<CourseCell> courses) {
        ConditionGroup group =
                most(
                        catalog.conditionGroups(),
                        candidate -> sum(courses, candidate, CourseCell::courses));
        Instrument instrument =
                most(
                        catalog.instruments(),
                        candidate ->
                                sum(
                                        courses,
                                        group,
                                        cell ->
                                                cell.baselined()
                                                        .getOrDefault(candidate.slug(), 0L)));
        return ComparisonRequest.of(new Subject.WholeGroup(group), instrument, TimePoint.MONTH_3);
    }

    private static long sum(
            List<CourseCell> courses, ConditionGroup group, ToLongFunction<CourseCell> count) {
        return courses.stream()
                .filter(cell -> group.conditions().contains(cell.condition()))
                .mapToLong(count)
                .sum();
    }

    /// The candidate with most, of equals the first.
    private static <T> T most(List<T> candidates, ToLongFunction<T> count) {
        return candidates.reversed().stream().max(Comparator.comparingLong(count)).orElseThrow();
    }
}
