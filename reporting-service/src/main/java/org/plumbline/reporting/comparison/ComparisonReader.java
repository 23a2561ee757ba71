package org.plumbline.reporting.comparison;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.reporting.access.Reader;
import org.plumbline.reporting.disclosure.Disclosed;
import org.plumbline.reporting.disclosure.Disclosure;
import org.plumbline.reporting.outcome.Arm;
import org.plumbline.reporting.outcome.Arms;
import org.plumbline.reporting.outcome.Group;
import org.plumbline.reporting.problem.Fault;
import org.plumbline.reporting.projection.CellFilters;
import org.plumbline.reporting.projection.Cells;
import org.plumbline.reporting.projection.CourseCell;
import org.plumbline.reporting.projection.CourseQuery;
import org.plumbline.reporting.projection.Snapshot;
import org.plumbline.schemas.catalog.Catalog;
import org.plumbline.schemas.catalog.Entry;
import org.springframework.stereotype.Service;

/// Computes comparisons from the cells of a reader's network and passes them through the disclosure
/// step.
@Service
public class ComparisonReader {

    /// Version of the definitions that the figures follow.
    static final String DEFINITIONS = "1";

    private final Cells cells;
    private final Catalog catalog;
    private final List<String> catalogOrder;
    private final Set<String> allConditions;
    private final Verdicts verdicts;
    private final Clock clock;

    ComparisonReader(Cells cells, Catalog catalog, VerdictThresholds thresholds, Clock clock) {
        this.cells = cells;
        this.catalog = catalog;
        this.catalogOrder = catalog.modalities().stream().map(Entry::slug).toList();
        this.allConditions =
                catalog.conditions().stream().map(Entry::slug).collect(Collectors.toSet());
        this.verdicts = new Verdicts(thresholds);
        this.clock = clock;
    }

    /// The answer to a request, at one instant.
    public Versioned read(Reader reader, ComparisonRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Snapshot snapshot =
                cells.snapshot(
                        request.measures(reader.network()), request.courses(reader.network()));
        Comparison comparison = compare(reader.network(), request, snapshot, now);
        return new Versioned(
                Disclosure.to(reader, comparison), tag(reader, request, snapshot.version(), now));
    }

    /// What a reader who asked for nothing is shown: the condition group in which their network has
    /// begun most courses, by the instrument with most baselines there, after three months.
    public ComparisonRequest mostAsked(Reader reader) {
        List<CourseCell> courses =
                cells.courses(new CourseQuery(reader.network(), allConditions, CellFilters.NONE));
        return Landing.of(catalog.forNetwork(reader.network()), courses);
    }

    /// A fault if the request names a clinic that the reader's network has no course of.
    Optional<Fault> unknownClinic(Reader reader, ComparisonRequest request) {
        return request.filters()
                .clinic()
                .filter(clinic -> !clinics(reader, Optional.of(clinic)).contains(clinic))
                .map(clinic -> Faults.unknownValue("clinic", clinics(reader, Optional.empty())));
    }

    private List<String> clinics(Reader reader, Optional<String> clinic) {
        CourseQuery query = new CourseQuery(reader.network(), allConditions, onlyClinic(clinic));
        return cells.courses(query).stream().map(CourseCell::clinic).distinct().sorted().toList();
    }

    private static CellFilters onlyClinic(Optional<String> clinic) {
        return new CellFilters(
                clinic,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The tag that an answer to the request would have now.
    EntityTag currentTag(Reader reader, ComparisonRequest request) {
        return tag(reader, request, cells.version(reader.network()), clock.instant());
    }

    private static EntityTag tag(
            Reader reader, ComparisonRequest request, long version, Instant now) {
        return EntityTag.of(
                DEFINITIONS,
                reader.network(),
                Long.toString(version),
                request.understood().toString(),
                request.timePoint().newestDue(now).toString());
    }

    private Comparison compare(
            String network, ComparisonRequest request, Snapshot snapshot, Instant now) {
        List<Arm> arms =
                Arms.of(
                        request.question(now),
                        catalogOrder,
                        snapshot.measures(),
                        snapshot.courses());
        List<Group> groups = new ArrayList<>();
        arms.forEach(arm -> groups.add(arm.figures()));
        return new Comparison(
                network,
                now,
                DEFINITIONS,
                "network",
                request.understood(),
                List.copyOf(groups),
                Contrasts.of(arms, request.reference(), request.instrument()),
                verdicts.on(arms, !request.timePoint().immediate()));
    }

    /// An answer and the tag of its content.
    public record Versioned(Disclosed<Comparison> comparison, EntityTag tag) {}
}
