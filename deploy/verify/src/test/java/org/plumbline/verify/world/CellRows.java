package org.plumbline.verify.world;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.CourseCounts;
import org.plumbline.events.MeasureCounts;
import org.plumbline.events.PairCount;
import org.plumbline.events.SessionCounts;
import org.plumbline.schemas.cell.CellKeys;
import tools.jackson.databind.json.JsonMapper;

/// Writes rows of the cell tables as they are described.
final class CellRows {

    private final Connection connection;

    CellRows(Connection connection) {
        this.connection = connection;
    }

    void put(Cell cell) throws SQLException {
        String key = CellKeys.of(cell);
        execute("delete from " + cell.getKind() + "_cell where key = ?", key);
        if (cell.getMeasure().isPresent()) {
            measure(key, cell, cell.getMeasure().get());
        } else if (cell.getCourse().isPresent()) {
            course(key, cell, cell.getCourse().get());
        } else {
            session(key, cell, cell.getSession().orElseThrow());
        }
    }

    private void measure(String key, Cell cell, MeasureCounts it) throws SQLException {
        execute(
                "insert into measure_cell ("
                        + COMMON
                        + ", instrument, time_point, baseline_band,"
                        + " first_session, pair_count, under_treatment, pairs) values ("
                        + QUESTIONS
                        + ", ?, ?, ?, ?, ?, ?, ?)",
                common(
                        key,
                        cell,
                        it.getInstrument(),
                        it.getTimePoint(),
                        it.getBaselineBand(),
                        it.getFirstSession().orElse(null),
                        it.getPairs().stream().mapToLong(PairCount::getCount).sum(),
                        it.getUnderTreatment(),
                        pairs(it)));
    }

    private void course(String key, Cell cell, CourseCounts it) throws SQLException {
        execute(
                "insert into course_cell ("
                        + COMMON
                        + ", courses, baselined, retreated, lengths,"
                        + " responses) values ("
                        + QUESTIONS
                        + ", ?, ?::jsonb, ?::jsonb, ?::jsonb,"
                        + " ?::jsonb)",
                common(
                        key,
                        cell,
                        it.getCourses(),
                        json(it.getBaselined()),
                        json(it.getRetreated()),
                        json(
                                it.getLengths().stream()
                                        .map(one ->
                                                new Object[] {one.getSessions(), one.getCount()})
                                        .toList()),
                        json(
                                it.getResponses().stream()
                                        .map(one ->
                                                new Object[] {
                                                    one.getInstrument(),
                                                    one.getThreshold(),
                                                    one.getSessions(),
                                                    one.getResponded(),
                                                    one.getCensored()
                                                })
                                        .toList())));
    }

    private void session(String key, Cell cell, SessionCounts it) throws SQLException {
        execute(
                "insert into session_cell ("
                        + COMMON
                        + ", sessions, adverse_events, durability)"
                        + " values ("
                        + QUESTIONS
                        + ", ?, ?::jsonb, ?::jsonb)",
                common(
                        key,
                        cell,
                        it.getSessions(),
                        json(
                                it.getAdverseEvents().stream()
                                        .map(one ->
                                                new Object[] {
                                                    one.getCode(), one.getSeverity(), one.getCount()
                                                })
                                        .toList()),
                        json(
                                it.getDurability().stream()
                                        .map(one ->
                                                new Object[] {
                                                    one.getInstrument(),
                                                    one.getDay(),
                                                    one.getEnded(),
                                                    one.getCensored()
                                                })
                                        .toList())));
    }

    private static final String COMMON =
            "key, network, clinic, condition, modality, technique, combined, month, age_band, sex,"
                    + " symptom_duration, epoch, sequence";
    private static final String QUESTIONS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static @Nullable Object[] common(String key, Cell cell, @Nullable Object... others) {
        Object[] first = {
            key,
            cell.getNetwork(),
            cell.getClinic(),
            cell.getCondition(),
            cell.getModality(),
            cell.getTechnique(),
            cell.getCombined(),
            cell.getMonth(),
            cell.getAgeBand(),
            cell.getSex(),
            cell.getSymptomDuration(),
            cell.getEpoch(),
            cell.getSequence()
        };
        @Nullable Object[] all = new @Nullable Object[first.length + others.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(others, 0, all, first.length, others.length);
        return all;
    }

    void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.BOOLEAN);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        }
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    static byte[] pairs(MeasureCounts it) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(1);
        number(bytes, it.getPairs().size());
        long x = 0;
        long y = 0;
        boolean first = true;
        for (PairCount pair : it.getPairs()) {
            boolean same = !first && pair.getX() == x;
            signed(bytes, pair.getX() - x);
            signed(bytes, pair.getY() - (same ? y : 0));
            number(bytes, pair.getCount());
            x = pair.getX();
            y = pair.getY();
            first = false;
        }
        return bytes.toByteArray();
    }

    private static void signed(ByteArrayOutputStream bytes, long value) {
        number(bytes, (value << 1) ^ (value >> 63));
    }

    private static void number(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
