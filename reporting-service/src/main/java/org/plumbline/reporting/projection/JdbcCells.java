package org.plumbline.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the cell tables, of the served epoch only.
@Component
class JdbcCells implements Cells {
    private final JdbcClient database;
    private final CountsJson json;
    private final TransactionTemplate oneInstant;

    JdbcCells(JdbcClient database, CountsJson json, PlatformTransactionManager transactions) {
        this.database = database;
        this.json = json;
        oneInstant = new TransactionTemplate(transactions);
        oneInstant.setReadOnly(true);
        oneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public List<MeasureCell> measures(MeasureQuery query) {
        if (query.conditions().isEmpty()) {
            return List.of();
        }
        CellCriteria criteria =
                new CellCriteria(query.network(), query.conditions(), query.filters())
                        .and("instrument = :instrument", "instrument", query.instrument())
                        .and("time_point = :timePoint", "timePoint", query.timePoint());
        query.filters()
                .baselineSeverity()
                .ifPresent(band -> criteria.and("baseline_band = :band", "band", band));
        return database.sql(
                        "select * from measure_cell where pair_count > 0 and "
                                + ServedEpoch.ONLY
                                + " and "
                                + criteria.text()
                                + " order by key")
                .params(criteria.values())
                .query((row, _) -> measure(row))
                .list();
    }

    @Override
    public List<CourseCell> courses(CourseQuery query) {
        if (query.conditions().isEmpty()) {
            return List.of();
        }
        CellCriteria criteria =
                new CellCriteria(query.network(), query.conditions(), query.filters());
        return database.sql(
                        "select * from course_cell where courses > 0 and "
                                + ServedEpoch.ONLY
                                + " and "
                                + criteria.text()
                                + " order by key")
                .params(criteria.values())
                .query((row, _) -> course(row))
                .list();
    }

    @Override
    public List<SessionCell> sessions(SessionQuery query) {
        if (query.conditions().isEmpty()) {
            return List.of();
        }
        CellCriteria criteria =
                new CellCriteria(query.network(), query.conditions(), query.filters());
        return database.sql(
                        "select * from session_cell where sessions > 0 and "
                                + ServedEpoch.ONLY
                                + " and "
                                + criteria.text()
                                + " order by key")
                .params(criteria.values())
                .query((row, _) -> session(row))
                .list();
    }

    @Override
    public Snapshot snapshot(MeasureQuery measures, CourseQuery courses) {
        if (!measures.network().equals(courses.network())) {
            throw new IllegalArgumentException("A snapshot is of one network");
        }
        return atOneInstant(() ->
                new Snapshot(version(measures.network()), measures(measures), courses(courses)));
    }

    private <T> T atOneInstant(Supplier<T> reading) {
        return Objects.requireNonNull(oneInstant.execute(_ -> reading.get()));
    }

    @Override
    public long version(String network) {
        return database.sql("select version from network_version where network = ?")
                .param(network)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static MeasureCell measure(ResultSet row) throws SQLException {
        boolean first = row.getBoolean("first_session");
        Optional<Boolean> firstSession = row.wasNull() ? Optional.empty() : Optional.of(first);
        return new MeasureCell(
                row.getString("network"),
                row.getString("clinic"),
                row.getString("condition"),
                row.getString("modality"),
                row.getString("technique"),
                row.getBoolean("combined"),
                YearMonth.parse(row.getString("month")),
                row.getString("age_band"),
                row.getString("sex"),
                row.getString("symptom_duration"),
                row.getString("instrument"),
                row.getString("time_point"),
                row.getString("baseline_band"),
                firstSession,
                PairsCodec.decode(row.getBytes("pairs")),
                row.getLong("under_treatment"));
    }

    private CourseCell course(ResultSet row) throws SQLException {
        return new CourseCell(
                row.getString("network"),
                row.getString("clinic"),
                row.getString("condition"),
                row.getString("modality"),
                row.getString("technique"),
                row.getBoolean("combined"),
                YearMonth.parse(row.getString("month")),
                row.getString("age_band"),
                row.getString("sex"),
                row.getString("symptom_duration"),
                row.getLong("courses"),
                json.byName(row.getString("baselined")),
                json.byName(row.getString("retreated")),
                json.lengths(row.getString("lengths")),
                json.responses(row.getString("responses")));
    }

    private SessionCell session(ResultSet row) throws SQLException {
        return new SessionCell(
                row.getString("network"),
                row.getString("clinic"),
                row.getString("condition"),
                row.getString("modality"),
                row.getString("technique"),
                row.getBoolean("combined"),
                YearMonth.parse(row.getString("month")),
                row.getString("age_band"),
                row.getString("sex"),
                row.getString("symptom_duration"),
                row.getLong("sessions"),
                json.adverseEvents(row.getString("adverse_events")),
                json.durability(row.getString("durability")));
    }
}
