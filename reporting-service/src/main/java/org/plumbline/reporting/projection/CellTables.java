package org.plumbline.reporting.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.CellKey.Kind;
import org.plumbline.reporting.projection.CellKey.MeasureKey;
import org.springframework.stereotype.Component;

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
                month, age_band, sex, symptom_duration, epoch, sequence, courses, baselined, retreated,
                lengths, responses)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::jsonb[], ?::jsonb[], ?::jsonb[], ?::jsonb[])
            on conflict (epoch, key) do update set sequence = excluded.sequence,
                courses = excluded.courses, baselined = excluded.baselined,
                retreated = excluded.retreated, lengths = excluded.lengths,
                responses = excluded.responses
            where excluded.sequence > course_cell.sequence
            returning network, condition, null, null, epoch
            """;
    private static final String SESSIONS =
            """
            insert into session_cell (key, network, clinic, condition, modality, technique, combined,
                month, age_band, sex, symptom_duration, epoch, sequence, sessions, adverse_events,
                durability)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::jsonb[], ?::jsonb[])
            on conflict (epoch, key) do update set sequence = excluded.sequence,
                sessions = excluded.sessions, adverse_events = excluded.adverse_events,
                durability = excluded.durability
            where excluded.sequence > session_cell.sequence
            returning network, condition, null, null, epoch
            """;

    private final CountsJson json;

    CellTables(CountsJson json) {
        this.json = json;
    }

    /// A row that an update has changed.
    record Changed(String network, ChangedFigures figures, long epoch) {}

    /// Applies the newest updates of a batch, of the served epoch and later ones, and gives back a
    /// row for each that was applied.
    List<Changed> apply(Connection connection, Batch batch, long served) throws SQLException {
        List<Changed> changed = new ArrayList<>(batch.cells());
        changed.addAll(measures(connection, batch.ofKind(Kind.MEASURE, served)));
        changed.addAll(courses(connection, batch.ofKind(Kind.COURSE, served)));
        changed.addAll(sessions(connection, batch.ofKind(Kind.SESSION, served)));
        return changed;
    }

    private static List<Changed> measures(Connection connection, List<CellUpdate> updates)
            throws SQLException {
        if (updates.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(MEASURES)) {
            UpdateColumns columns = UpdateColumns.ofAnyCell(statement, updates);
            columns.add("text", measure(MeasureKey::instrument));
            columns.add("text", measure(MeasureKey::timePoint));
            columns.add("text", measure(MeasureKey::baselineBand));
            columns.add("boolean", update -> measureKey(update).firstSession().orElse(null));
            columns.add("bigint", update -> update.measure().pairs().total());
            columns.add("bigint", update -> update.measure().underTreatment());
            columns.addBytes(update -> PairsCodec.encode(update.measure().pairs()));
            return changed(statement);
        }
    }

    private List<Changed> courses(Connection connection, List<CellUpdate> updates)
            throws SQLException {
        if (updates.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(COURSES)) {
            UpdateColumns columns = UpdateColumns.ofAnyCell(statement, updates);
            columns.add("bigint", update -> update.courses().courses());
            columns.add("text", update -> json.byName(update.courses().baselined()));
            columns.add("text", update -> json.byName(update.courses().retreated()));
            columns.add("text", update -> json.lengths(update.courses().lengths()));
            columns.add("text", update -> json.responses(update.courses().responses()));
            return changed(statement);
        }
    }

    private List<Changed> sessions(Connection connection, List<CellUpdate> updates)
            throws SQLException {
        if (updates.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
            UpdateColumns columns = UpdateColumns.ofAnyCell(statement, updates);
            columns.add("bigint", update -> update.sessions().sessions());
            columns.add("text", update -> json.adverseEvents(update.sessions().adverseEvents()));
            columns.add("text", update -> json.durability(update.sessions().durability()));
            return changed(statement);
        }
    }

    private static Function<CellUpdate, @Nullable Object> measure(
            Function<MeasureKey, Object> part) {
        return update -> part.apply(measureKey(update));
    }

    private static MeasureKey measureKey(CellUpdate update) {
        return update.key().measure().orElseThrow();
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
}
