package org.plumbline.reporting.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.projection.CellKey.Strata;

/// Sets a statement's parameters from the left, each an array with one element per update.
final class UpdateColumns {
    private final PreparedStatement statement;
    private final List<CellUpdate> updates;
    private int set;

    private UpdateColumns(PreparedStatement statement, List<CellUpdate> updates) {
        this.statement = statement;
        this.updates = updates;
    }

    /// With the columns that rows of every kind begin with: key, strata, epoch and sequence.
    static UpdateColumns ofAnyCell(PreparedStatement statement, List<CellUpdate> updates)
            throws SQLException {
        UpdateColumns columns = new UpdateColumns(statement, updates);
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

    void add(String type, Function<CellUpdate, @Nullable Object> value) throws SQLException {
        Object[] column = updates.stream().map(value).toArray();
        statement.setArray(++set, statement.getConnection().createArrayOf(type, column));
    }

    void addBytes(Function<CellUpdate, byte[]> value) throws SQLException {
        byte[][] column = updates.stream().map(value).toArray(byte[][]::new);
        statement.setArray(++set, statement.getConnection().createArrayOf("bytea", column));
    }

    private static Function<CellUpdate, @Nullable Object> stratum(Function<Strata, Object> part) {
        return update -> part.apply(update.key().strata());
    }
}
