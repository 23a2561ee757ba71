package org.plumbline.verify.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.plumbline.verify.cell.Counts;
import org.plumbline.verify.recomputation.Items;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shapes of the three cell tables.
enum CellTable {
    MEASURE(
            "measure_cell",
            "instrument, time_point, baseline_band, first_session, pair_count, under_treatment, pairs") {
        @Override
        String suffix(ResultSet row) throws SQLException {
            boolean first = row.getBoolean("first_session");
            String which = row.wasNull() ? "-" : first ? "first" : "later";
            return String.join(
                    "/",
                    "",
                    row.getString("instrument"),
                    row.getString("time_point"),
                    row.getString("baseline_band"),
                    which);
        }

        @Override
        void count(ResultSet row, Counts counts) throws SQLException {
            counts.add(Items.UNDER_TREATMENT, row.getLong("under_treatment"));
            long pairs = StoredPairs.into(counts, row.getBytes("pairs"));
            long noted = row.getLong("pair_count");
            if (pairs != noted) {
                throw new IllegalArgumentException(
                        "pair_count is %d beside %d pairs".formatted(noted, pairs));
            }
        }
    },
    COURSE("course_cell", "courses, baselined, retreated, lengths, responses") {
        @Override
        void count(ResultSet row, Counts counts) throws SQLException {
            counts.add(Items.COURSES, row.getLong("courses"));
            json(row, "baselined")
                    .properties()
                    .forEach(one ->
                            counts.add(Items.baselined(one.getKey()), one.getValue().asLong()));
            json(row, "retreated")
                    .properties()
                    .forEach(one ->
                            counts.add(Items.retreated(one.getKey()), one.getValue().asLong()));
            for (JsonNode one : json(row, "lengths")) {
                counts.add(Items.length(one.required(0).asInt()), one.required(1).asLong());
            }
            for (JsonNode one : json(row, "responses")) {
                String instrument = one.required(0).asString();
                int threshold = one.required(1).asInt();
                int sessions = one.required(2).asInt();
                counts.add(
                        Items.responded(instrument, threshold, sessions), one.required(3).asLong());
                counts.add(
                        Items.unresponded(instrument, threshold, sessions),
                        one.required(4).asLong());
            }
        }
    },
    SESSION("session_cell", "sessions, adverse_events, durability") {
        @Override
        void count(ResultSet row, Counts counts) throws SQLException {
            counts.add(Items.SESSIONS, row.getLong("sessions"));
            for (JsonNode one : json(row, "adverse_events")) {
                counts.add(
                        Items.adverseEvent(one.required(0).asString(), one.required(1).asString()),
                        one.required(2).asLong());
            }
            for (JsonNode one : json(row, "durability")) {
                String instrument = one.required(0).asString();
                int day = one.required(1).asInt();
                counts.add(Items.ended(instrument, day), one.required(2).asLong());
                counts.add(Items.lasting(instrument, day), one.required(3).asLong());
            }
        }
    };

    private final String table;
    private final String columns;

    CellTable(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String query(long epoch) {
        return "select key, network, clinic, condition, modality, technique, combined, month,"
                + " age_band, sex, symptom_duration, sequence, %s from %s where epoch = %d"
                        .formatted(columns, table, epoch);
    }

    Row read(ResultSet row) throws SQLException {
        Counts counts = new Counts();
        String fault = "";
        try {
            count(row, counts);
        } catch (IllegalArgumentException | ArithmeticException | JacksonException invalid) {
            fault = String.valueOf(invalid.getMessage());
        }
        return new Row(row.getString("key"), key(row), row.getLong("sequence"), counts, fault);
    }

    /// What a key has behind the common part.
    String suffix(ResultSet row) throws SQLException {
        return "";
    }

    abstract void count(ResultSet row, Counts counts) throws SQLException;

    private String key(ResultSet row) throws SQLException {
        return String.join(
                        "/",
                        table.replace("_cell", ""),
                        row.getString("network"),
                        row.getString("clinic"),
                        row.getString("condition"),
                        row.getString("modality"),
                        row.getString("technique"),
                        row.getBoolean("combined") ? "combined" : "single",
                        row.getString("month"),
                        row.getString("age_band"),
                        row.getString("sex"),
                        row.getString("symptom_duration"))
                + suffix(row);
    }

    private static JsonNode json(ResultSet row, String column) throws SQLException {
        return JsonMapper.shared().readTree(row.getString(column));
    }
}
