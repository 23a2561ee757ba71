package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.CellKey.MeasureKey;
import org.plumbline.reporting.projection.CellKey.Strata;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts updates into the cell tables, each only where it is newer than what is there.
@Component
class CellTables {
    private static final String MEASURES =
            """
            insert into measure_cell (key, network, clinic, condition, modality, technique, combined,
                month, age_band, sex, symptom_duration, epoch, sequence, instrument, time_point,
                baseline_band, first_session, pair_count, under_treatment, pairs)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bytea[])
            on conflict (epoch, key) do update set sequence = excluded.sequence,
                pair_count = excluded.pair_count, under_treatment = excluded.under_treatment,
                pairs = excluded.pairs
            where excluded.sequence > measure_cell.sequence
            returning network, condition, instrument, time_point, epoch
            """;
    private static final String COURSES =
            """
            insert into course_cell (key, network, clinic, condition, modality, technique, combined,
                month, age_band, sex, symptom_duration, epoch, sequence, courses, baselined, retreated)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::jsonb[], ?::jsonb[])
            on conflict (epoch, key) do update set sequence = excluded.sequence,
                courses = excluded.courses, baselined = excluded.baselined,
                retreated = excluded.retreated
            where excluded.sequence > course_cell.sequence
            returning network, condition, null, null, epoch
            """;

    private final JsonMapper mapper;

    CellTables(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// A row that an update has changed.
    record Changed(String network, ChangedFigures figures, long epoch) {}

    /// Applies the newest updates of a batch, of the served epoch and later ones, and gives back a
    /// row for each that was applied.
    List<Changed> apply(Connection connection, Batch batch, long served) throws SQLException {
        List<Changed> changed = new ArrayList<>(batch.cells());
        changed.addAll(measures(connection, batch.measures(served)));
        changed.addAll(courses(connection, batch.courses(served)));
        return changed;
    }

    private List<Changed> measures(Connection connection, List<CellUpdate> updates)
            throws SQLException {
        if (updates.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(MEASURES)) {
            Columns columns = common(statement, updates);
            columns.add("text", measure(MeasureKey::instrument));
            columns.add("text", measure(MeasureKey::timePoint));
            columns.add("text", measure(MeasureKey::baselineBand));
            columns.add("boolean", update -> measureKey(update).firstSession().orElse(null));
            columns.add("bigint", update -> Batch.measureOf(update).pairs().total());
            columns.add("bigint", update -> Batch.measureOf(update).underTreatment());
            columns.addBytes(update -> PairsCodec.encode(Batch.measureOf(update).pairs()));
            return changed(statement);
        }
    }

    private List<Changed> courses(Connection connection, List<CellUpdate> updates)
            throws SQLException {
        if (updates.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(COURSES)) {
            Columns columns = common(statement, updates);
            columns.add("bigint", update -> Batch.coursesOf(update).courses());
            columns.add("text", update -> json(Batch.coursesOf(update).baselined()));
            columns.add("text", update -> json(Batch.coursesOf(update).retreated()));
            return changed(statement);
        }
    }

    private static Columns common(PreparedStatement statement, List<CellUpdate> updates)
            throws SQLException {
        Columns columns = new Columns(statement, updates);
        columns.add("text", update -> update.key().text());
        columns.add("text", stratum(Strata::network));
        columns.add("text", stratum(Strata::clinic));
        columns.add("text", stratum(Strata::condition));
        columns.add("text", stratum(Strata::modality));
        columns.add("text", stratum(Strata::technique));
        columns.add("boolean", stratum(Strata::combined));
        columns.add("text", stratum(strata -> strata.month().toString()));
        columns.add("text", stratum(Strata::ageBand));
        columns.add("text", stratum(Strata::sex));
        columns.add("text", stratum(Strata::symptomDuration));
        columns.add("bigint", update -> update.stamp().epoch());
        columns.add("bigint", update -> update.stamp().sequence());
        return columns;
    }

    private static Function<CellUpdate, @Nullable Object> stratum(Function<Strata, Object> part) {
        return update -> part.apply(update.key().strata());
    }

    private static Function<CellUpdate, @Nullable Object> measure(
            Function<MeasureKey, Object> part) {
        return update -> part.apply(measureKey(update));
    }

    private static MeasureKey measureKey(CellUpdate update) {
        return update.key().measure().orElseThrow();
    }

    private String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    private static List<Changed> changed(PreparedStatement statement) throws SQLException {
        List<Changed> changed = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                changed.add(
                        new Changed(
                                rows.getString(1),
                                new ChangedFigures(
                                        rows.getString(2), rows.getString(3), rows.getString(4)),
                                rows.getLong(5)));
            }
        }
        return changed;
    }

    /// Sets a statement's parameters from the left, each an array with one element per update.
    private static final class Columns {
        private final PreparedStatement statement;
        private final List<CellUpdate> updates;
        private int set;

        Columns(PreparedStatement statement, List<CellUpdate> updates) {
            this.statement = statement;
            this.updates = updates;
        }

        void add(String type, Function<CellUpdate, @Nullable Object> value) throws SQLException {
            Object[] column = updates.stream().map(value).toArray();
            statement.setArray(++set, statement.getConnection().createArrayOf(type, column));
        }

        void addBytes(Function<CellUpdate, byte[]> value) throws SQLException {
            byte[][] column = updates.stream().map(value).toArray(byte[][]::new);
            statement.setArray(++set, statement.getConnection().createArrayOf("bytea", column));
        }
    }
}
