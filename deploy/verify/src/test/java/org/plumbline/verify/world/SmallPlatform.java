package org.plumbline.verify.world;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.infrastructure.Database;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.FactKey.Kind;
import org.plumbline.verify.fact.JournalContent;
import org.plumbline.verify.recomputation.Recomputation;
import org.plumbline.verify.recomputation.Session;
import tools.jackson.databind.json.JsonMapper;

/// Journal, topics and tables, and all that a fact brings about between them, done at once.
public final class SmallPlatform implements AutoCloseable {

    public static final String NETWORK = "north";

    private static final String GROUP = "outcomes-stream";
    private static final String DELTAS = GROUP + "-deltas-repartition";

    private final String kafka = Infrastructure.kafka().bootstrapServers();
    private final SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());
    private final Database sessions =
            Migrations.run(Infrastructure.postgres().createDatabase("journal"), "session-service");
    private final Database reporting =
            Migrations.run(Infrastructure.postgres().createDatabase("cells"), "reporting-service");
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka));
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka),
                    new StringSerializer(),
                    new ByteArraySerializer());
    private final Recomputation recomputation;
    private final Map<String, Map<FactKey, Fact>> facts = new HashMap<>();
    private final Map<String, SortedMap<String, Long>> cells = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public SmallPlatform(Recomputation recomputation) throws Exception {
        this.recomputation = recomputation;
        Topics.ensure(admin, Topics.all());
        if (!admin.listTopics().names().get().contains(DELTAS)) {
            admin.createTopics(List.of(new NewTopic(DELTAS, 6, (short) 1))).all().get();
        }
        empty();
        commit();
        try (Connection connection = sessions.connect()) {
            new CellRows(connection)
                    .execute("insert into relay_cursor (shard, xid, id) values (0, '0', 0)");
        }
    }

    public Database sessions() {
        return sessions;
    }

    public Database reporting() {
        return reporting;
    }

    public String bootstrapServers() {
        return kafka;
    }

    /// A session with a modality, of clinic a and against chronic migraine.
    public void session(String patient, String id, long revision, long start, String modality)
            throws Exception {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("condition", "migraine");
        content.put("modality", modality);
        content.put("startedAt", start);
        TreatmentSession event =
                TreatmentSession.newBuilder()
                        .setNetwork(NETWORK)
                        .setClinic("a")
                        .setSessionId(id)
                        .setPatientKey(patient)
                        .setRevision(revision)
                        .setStatus("recorded")
                        .setCondition("migraine")
                        .setModality(modality)
                        .setStartedAt(Instant.ofEpochMilli(start))
                        .build();
        put(new FactKey(Kind.SESSION, patient, "a", id), revision, content, event);
    }

    /// A score with NRS pain.
    ///
    /// @param minutes for `post`
    public void score(
            String patient,
            String id,
            long revision,
            String timing,
            @Nullable String session,
            @Nullable Integer minutes,
            long value,
            long measuredAt)
            throws Exception {
        Map<String, Object> content = new LinkedHashMap<>();
        if (session == null) {
            content.put("condition", "migraine");
        } else {
            content.put("session", session);
        }
        if (minutes != null) {
            content.put("minutesAfter", minutes);
        }
        content.put("instrument", "nrs-pain");
        content.put("timing", timing);
        content.put("value", value);
        content.put("measuredAt", measuredAt);
        Score event =
                Score.newBuilder()
                        .setNetwork(NETWORK)
                        .setClinic("a")
                        .setScoreId(id)
                        .setPatientKey(patient)
                        .setRevision(revision)
                        .setStatus("recorded")
                        .setSession(session)
                        .setCondition(session == null ? "migraine" : null)
                        .setInstrument("nrs-pain")
                        .setTiming(timing)
                        .setMinutesAfter(minutes)
                        .setValue(value)
                        .setMeasuredAt(Instant.ofEpochMilli(measuredAt))
                        .build();
        put(new FactKey(Kind.SCORE, patient, "a", id), revision, content, event);
    }

    private void put(FactKey key, long revision, Map<String, Object> content, SpecificRecord event)
            throws Exception {
        String json = JsonMapper.shared().writeValueAsString(content);
        journal(key, revision, json);
        publish(key, event);
        count(new JournalContent(key, NETWORK, revision, "recorded", json).fact());
        commit();
    }

    /// A row of the journal, and nothing else.
    public void journal(FactKey key, long revision, String content) throws SQLException {
        try (Connection connection = sessions.connect()) {
            new CellRows(connection)
                    .execute(
                            """
                            insert into journal (network, clinic, kind, record_id, revision, patient_key, status,
                                content, content_hash, recorded_at, recorded_by)
                            values (?, ?, ?, ?, ?, ?, 'recorded', ?::jsonb, ''::bytea, now(), 'test')
                            """,
                            NETWORK,
                            key.clinic(),
                            key.kind() == Kind.SESSION ? "session" : "score",
                            key.id(),
                            revision,
                            key.patientKey(),
                            content);
        }
    }

    /// A record on its topic, and nothing else.
    ///
    /// @param event null: erases
    public void publish(FactKey key, @Nullable SpecificRecord event)
            throws ExecutionException, InterruptedException {
        String topic = key.kind() == Kind.SESSION ? Topics.SESSIONS : Topics.SCORES;
        byte[] value =
                switch (event) {
                    case TreatmentSession session ->
                            AvroSerde.of(TreatmentSession.class, registry)
                                    .serializer()
                                    .serialize(topic, session);
                    case Score score ->
                            AvroSerde.of(Score.class, registry)
                                    .serializer()
                                    .serialize(topic, score);
                    case null, default -> null;
                };
        send(
                topic,
                Topics.factKey(key.patientKey(), key.clinic(), key.id()),
                key.patientKey(),
                value);
    }

    private void send(String topic, String key, String patient, byte @Nullable [] value)
            throws ExecutionException, InterruptedException {
        producer.send(
                        new ProducerRecord<>(
                                topic,
                                Topics.partitionOf(patient, Topics.sessions().partitions()),
                                key,
                                value))
                .get();
    }

    /// The relay and the stream's group say that they have taken in everything.
    public void commit() throws Exception {
        try (Connection connection = sessions.connect()) {
            new CellRows(connection)
                    .execute(
                            """
                            update relay_cursor set (xid, id) = (select journal.xid, journal.id from journal
                                order by journal.xid desc, journal.id desc limit 1)
                            where exists (select from journal)
                            """);
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (String topic : List.of(Topics.SESSIONS, Topics.SCORES, DELTAS)) {
            ends(topic).forEach((one, end) -> offsets.put(one, new OffsetAndMetadata(end)));
        }
        admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
    }

    private void count(Fact fact) throws Exception {
        Map<FactKey, Fact> patient =
                facts.computeIfAbsent(fact.key().patientKey(), _ -> new HashMap<>());
        SortedMap<String, SortedMap<String, Long>> before = cellsOf(patient.values());
        patient.merge(fact.key(), fact, (one, two) -> two.revision() > one.revision() ? two : one);
        SortedMap<String, SortedMap<String, Long>> after = cellsOf(patient.values());
        TreeSet<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(cell -> none(before, cell).equals(none(after, cell)));
        try (Connection connection = reporting.connect()) {
            connection.setAutoCommit(false);
            for (String cell : changed) {
                change(connection, cell, none(before, cell), none(after, cell));
            }
            connection.commit();
        }
    }

    private static SortedMap<String, Long> none(
            SortedMap<String, SortedMap<String, Long>> all, String cell) {
        return all.getOrDefault(cell, new TreeMap<>());
    }

    private void change(
            Connection connection,
            String cell,
            SortedMap<String, Long> before,
            SortedMap<String, Long> after)
            throws Exception {
        SortedMap<String, Long> counts = cells.computeIfAbsent(cell, _ -> new TreeMap<>());
        before.forEach((item, n) -> counts.merge(item, -n, Long::sum));
        after.forEach((item, n) -> counts.merge(item, n, Long::sum));
        counts.values().removeIf(count -> count == 0);
        long sequence = sequences.merge(cell, 1L, Long::sum);
        Cell event = new CellRecord(cell, counts).event(1, sequence);
        new CellRows(connection).put(event);
        RecordMetadata sent =
                producer.send(cellRecord(cell, counts.isEmpty() ? null : event, sequence)).get();
        new CellRows(connection)
                .execute(
                        """
                        insert into projection_offset (topic, partition, topic_id, next_offset, leader_epoch)
                        values (?, ?, 'x', ?, 0)
                        on conflict (topic, partition) do update set next_offset = excluded.next_offset
                        """,
                        Topics.CELLS,
                        sent.partition(),
                        sent.offset() + 1);
    }

    private ProducerRecord<String, byte[]> cellRecord(
            String cell, @Nullable Cell event, long sequence) {
        ProducerRecord<String, byte[]> one =
                new ProducerRecord<>(
                        Topics.CELLS,
                        cell,
                        AvroSerde.of(Cell.class, registry)
                                .serializer()
                                .serialize(Topics.CELLS, event));
        one.headers().add("epoch", "1".getBytes(StandardCharsets.UTF_8));
        one.headers().add("sequence", Long.toString(sequence).getBytes(StandardCharsets.UTF_8));
        return one;
    }

    private SortedMap<String, SortedMap<String, Long>> cellsOf(Collection<Fact> facts) {
        SortedMap<String, SortedMap<String, Long>> all = new TreeMap<>();
        List<Session> live =
                facts.stream()
                        .map(Fact::content)
                        .filter(Fact.OfSession.class::isInstance)
                        .map(content -> ((Fact.OfSession) content).session())
                        .toList();
        List<org.plumbline.verify.recomputation.Score> scores =
                facts.stream()
                        .map(Fact::content)
                        .filter(Fact.OfScore.class::isInstance)
                        .map(content -> ((Fact.OfScore) content).score())
                        .toList();
        recomputation.count(
                NETWORK,
                live,
                scores,
                (cell, item) ->
                        all.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(item, 1L, Long::sum));
        return all;
    }

    private Map<TopicPartition, Long> ends(String topic) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < 6; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest).all().get().forEach((one, end) -> ends.put(one, end.offset()));
        return ends;
    }

    /// What an earlier platform has left on the topics goes.
    private void empty() throws Exception {
        for (String topic : List.of(Topics.SESSIONS, Topics.SCORES, Topics.CELLS)) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            AlterConfigOp deletable =
                    new AlterConfigOp(
                            new ConfigEntry("cleanup.policy", "compact,delete"),
                            AlterConfigOp.OpType.SET);
            AlterConfigOp kept =
                    new AlterConfigOp(
                            new ConfigEntry("retention.ms", "-1"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(deletable, kept))).all().get();
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            ends(topic).forEach((one, end) -> all.put(one, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        }
    }

    /// Changes the reporting tables behind everybody's back.
    public int tamper(String sql) throws SQLException {
        try (Connection connection = reporting.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    /// The one number that a question has as its answer.
    public long ask(String sql) throws SQLException {
        try (Connection connection = reporting.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
