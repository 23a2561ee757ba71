package org.plumbline.faults.invariants;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.faults.invariants.CarriedCell.Stamp;
import org.plumbline.faults.ledger.MonthPairs;
import org.plumbline.faults.ledger.MonthPairs.Sums;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the platform keeps, by plain SQL and as an outside consumer.
final class Reading {

    private final World world;
    private final Broker broker;
    private final SchemaRegistry registry;

    Reading(World world) {
        this.world = world;
        this.broker = new Broker(world.bootstrapServers());
        this.registry = SchemaRegistry.at(world.registry());
    }

    Evidence evidence(String cellsTopic) throws SQLException {
        List<Carried> published = new ArrayList<>(facts(Topics.SESSIONS, TreatmentSession.class));
        published.addAll(facts(Topics.SCORES, Score.class));
        List<CarriedCell> cells = cells(cellsTopic);
        try (Connection journal = world.journal();
                Connection reporting = world.reporting()) {
            List<JournalRow> rows = rows(journal, "id, xid", "journal", "id");
            return new Evidence(
                    rows,
                    rows(journal, "journal_id, journal_xid", "record", "journal_id"),
                    published,
                    Topics.sessions().partitions(),
                    cells,
                    projected(reporting),
                    monthPairs(journal, rows));
        }
    }

    private static List<JournalRow> rows(
            Connection journal, String numbers, String table, String order) throws SQLException {
        List<JournalRow> rows = new ArrayList<>();
        String sql =
                """
                select %s, network, clinic, kind, record_id, revision, patient_key, status, content::text
                from %s order by %s
                """
                        .formatted(numbers, table, order);
        try (Statement statement = journal.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(
                        new JournalRow(
                                row.getLong(1),
                                Long.parseLong(row.getString(2)),
                                new Identity(
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6)),
                                row.getLong(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10)));
            }
        }
        return rows;
    }

    private static Map<String, SortedMap<String, Sums>> monthPairs(
            Connection journal, List<JournalRow> rows) throws SQLException {
        Map<String, SortedMap<String, Sums>> pairs = new TreeMap<>();
        for (String network :
                rows.stream().map(row -> row.identity().network()).distinct().toList()) {
            pairs.put(network, MonthPairs.of(journal, network));
        }
        return pairs;
    }

    private <T extends SpecificRecord> List<Carried> facts(String topic, Class<T> type) {
        var decode = AvroSerde.of(type, registry).deserializer();
        return broker.records(topic).stream()
                .map(one ->
                        new Carried(
                                topic,
                                one.partition(),
                                one.offset(),
                                one.key(),
                                one.value() == null
                                        ? null
                                        : decode.deserialize(topic, one.value())))
                .toList();
    }

    private List<CarriedCell> cells(String topic) {
        var decode = AvroSerde.of(Cell.class, registry).deserializer();
        return broker.records(topic).stream()
                .map(one ->
                        new CarriedCell(
                                one.key(),
                                new Stamp(number(one, "epoch"), number(one, "sequence")),
                                one.value() == null
                                        ? null
                                        : decode.deserialize(topic, one.value())))
                .toList();
    }

    private static long number(ConsumerRecord<String, byte[]> one, String header) {
        return Long.parseLong(
                new String(one.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
    }

    private static List<ProjectedCell> projected(Connection reporting) throws SQLException {
        List<ProjectedCell> rows = new ArrayList<>();
        try (Statement statement = reporting.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "select key, epoch, sequence, under_treatment, pairs, pair_count from measure_cell")) {
                while (row.next()) {
                    rows.add(measure(row));
                }
            }
            try (ResultSet row =
                    statement.executeQuery(
                            "select key, epoch, sequence, courses, baselined, retreated, lengths, responses from course_cell")) {
                while (row.next()) {
                    rows.add(course(row));
                }
            }
            try (ResultSet row =
                    statement.executeQuery(
                            "select key, epoch, sequence, sessions, adverse_events, durability from session_cell")) {
                while (row.next()) {
                    rows.add(session(row));
                }
            }
        }
        return rows;
    }

    private static ProjectedCell measure(ResultSet row) throws SQLException {
        SortedMap<String, Long> counts = StoredPairs.of(row.getBytes(5));
        long pairs = counts.values().stream().mapToLong(Long::longValue).sum();
        if (pairs != row.getLong(6)) {
            counts.put("pair_count beside them", row.getLong(6));
        }
        counts.put("under-treatment", row.getLong(4));
        return projected(row, counts);
    }

    private static ProjectedCell course(ResultSet row) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("courses", row.getLong(4));
        numbers(row.getString(5)).forEach((name, n) -> counts.put("baselined:" + name, n));
        numbers(row.getString(6)).forEach((name, n) -> counts.put("retreated:" + name, n));
        each(row.getString(7), it -> counts.put("length:" + it.get(0).asInt(), it.get(1).asLong()));
        each(
                row.getString(8),
                it -> {
                    String of =
                            ":%s:%d:%d"
                                    .formatted(
                                            it.get(0).asString(),
                                            it.get(1).asInt(),
                                            it.get(2).asInt());
                    counts.put("responded" + of, it.get(3).asLong());
                    counts.put("censored" + of, it.get(4).asLong());
                });
        return projected(row, counts);
    }

    private static ProjectedCell session(ResultSet row) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("sessions", row.getLong(4));
        each(
                row.getString(5),
                it ->
                        counts.put(
                                "adverse:" + it.get(0).asString() + ":" + it.get(1).asString(),
                                it.get(2).asLong()));
        each(
                row.getString(6),
                it -> {
                    String of = ":" + it.get(0).asString() + ":" + it.get(1).asInt();
                    counts.put("ended" + of, it.get(2).asLong());
                    counts.put("lasted" + of, it.get(3).asLong());
                });
        return projected(row, counts);
    }

    private static void each(String json, Consumer<JsonNode> action) {
        JsonMapper.shared().readTree(json).valueStream().forEach(action);
    }

    private static ProjectedCell projected(ResultSet row, SortedMap<String, Long> counts)
            throws SQLException {
        counts.values().removeIf(count -> count == 0);
        return new ProjectedCell(
                row.getString(1), new Stamp(row.getLong(2), row.getLong(3)), counts);
    }

    private static Map<String, Long> numbers(String json) {
        Map<String, Long> numbers = new HashMap<>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }
}
