package org.plumbline.reporting.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.CourseQuery;
import org.plumbline.reporting.projection.MeasureCell;
import org.plumbline.reporting.projection.MeasureQuery;
import org.plumbline.reporting.projection.SessionCell;
import org.plumbline.reporting.projection.SessionQuery;
import org.plumbline.reporting.projection.Snapshot;

/// Cells of any networks, filtered by the plainest code that does it.
public final class CellsInMemory implements Cells {

    private final List<MeasureCell> measures = new ArrayList<>();
    private final List<CourseCell> courses = new ArrayList<>();
    private final List<SessionCell> sessions = new ArrayList<>();
    private long version;

    public synchronized CellsInMemory add(MeasureCell... cells) {
        measures.addAll(List.of(cells));
        version++;
        return this;
    }

    public synchronized CellsInMemory add(CourseCell... cells) {
        courses.addAll(List.of(cells));
        version++;
        return this;
    }

    public synchronized CellsInMemory add(SessionCell... cells) {
        sessions.addAll(List.of(cells));
        version++;
        return this;
    }

    public synchronized CellsInMemory clear() {
        measures.clear();
        courses.clear();
        sessions.clear();
        version++;
        return this;
    }

    @Override
    public synchronized List<MeasureCell> measures(MeasureQuery query) {
        CellFilters filters = query.filters();
        return measures.stream()
                .filter(cell -> cell.network().equals(query.network()))
                .filter(cell -> query.conditions().contains(cell.condition()))
                .filter(cell -> cell.instrument().equals(query.instrument()))
                .filter(cell -> cell.timePoint().equals(query.timePoint()))
                .filter(cell -> admits(filters.clinic(), cell.clinic()))
                .filter(cell -> admits(filters.technique(), cell.technique()))
                .filter(cell -> !(filters.singleModalityOnly() && cell.combined()))
                .filter(cell ->
                        filters.from().map(from -> !cell.month().isBefore(from)).orElse(true))
                .filter(cell -> filters.to().map(to -> !cell.month().isAfter(to)).orElse(true))
                .filter(cell -> admits(filters.ageBand(), cell.ageBand()))
                .filter(cell -> admits(filters.sex(), cell.sex()))
                .filter(cell -> admits(filters.symptomDuration(), cell.symptomDuration()))
                .filter(cell -> admits(filters.baselineSeverity(), cell.baselineBand()))
                .toList();
    }

    @Override
    public synchronized List<CourseCell> courses(CourseQuery query) {
        CellFilters filters = query.filters();
        return courses.stream()
                .filter(cell -> cell.network().equals(query.network()))
                .filter(cell -> query.conditions().contains(cell.condition()))
                .filter(cell -> admits(filters.clinic(), cell.clinic()))
                .filter(cell -> admits(filters.technique(), cell.technique()))
                .filter(cell -> !(filters.singleModalityOnly() && cell.combined()))
                .filter(cell ->
                        filters.from().map(from -> !cell.month().isBefore(from)).orElse(true))
                .filter(cell -> filters.to().map(to -> !cell.month().isAfter(to)).orElse(true))
                .filter(cell -> admits(filters.ageBand(), cell.ageBand()))
                .filter(cell -> admits(filters.sex(), cell.sex()))
                .filter(cell -> admits(filters.symptomDuration(), cell.symptomDuration()))
                .toList();
    }

    @Override
    public synchronized List<SessionCell> sessions(SessionQuery query) {
        CellFilters filters = query.filters();
        return sessions.stream()
                .filter(cell -> cell.network().equals(query.network()))
                .filter(cell -> query.conditions().contains(cell.condition()))
                .filter(cell -> admits(filters.clinic(), cell.clinic()))
                .filter(cell -> admits(filters.technique(), cell.technique()))
                .filter(cell -> !(filters.singleModalityOnly() && cell.combined()))
                .filter(cell ->
                        filters.from().map(from -> !cell.month().isBefore(from)).orElse(true))
                .filter(cell -> filters.to().map(to -> !cell.month().isAfter(to)).orElse(true))
                .filter(cell -> admits(filters.ageBand(), cell.ageBand()))
                .filter(cell -> admits(filters.sex(), cell.sex()))
                .filter(cell -> admits(filters.symptomDuration(), cell.symptomDuration()))
                .toList();
    }

    private static boolean admits(Optional<String> wanted, String value) {
        return wanted.map(value::equals).orElse(true);
    }

    @Override
    public synchronized Snapshot snapshot(MeasureQuery measures, CourseQuery courses) {
        return new Snapshot(version, measures(measures), courses(courses));
    }

    @Override
    public synchronized long version(String network) {
        return version;
    }
}
