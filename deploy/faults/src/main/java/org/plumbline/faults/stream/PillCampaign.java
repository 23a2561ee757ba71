package org.plumbline.faults.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.plumbline.acceptance.outside.FactWorld;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Score;
import org.plumbline.faults.stream.DeadLetterCheck.Place;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;

/// Pills of every kind among the facts of a world, to the stream as it ships.
///
/// @param each how many of every kind
record PillCampaign(int each, long seed) {

    static final int PLANTED = 3;

    private static final int PARTITIONS = 3;
    private static final int PATIENTS = 100;
    private static final Duration STILL = Duration.ofSeconds(2);

    /// What came out.
    ///
    /// @param caught planted faults that the check of the dead letters notices
    record Outcome(
            int facts,
            int cells,
            int kinds,
            int refused,
            int harmless,
            List<String> wrongLetters,
            List<Difference> wrongCells,
            long misnumbered,
            long threadsEnded,
            long restarts,
            long caught) {}

    /// A record to send, with the pill that it is, if it is one.
    private sealed interface Sending {
        record Fact(Object fact) implements Sending {}

        record Spoilt(Pill pill) implements Sending {}
    }

    Outcome run(URI registry, Path directory) throws IOException, InterruptedException {
        KafkaProcess kafka =
                KafkaProcess.start(KafkaProcess.Settings.in(directory.resolve("kafka")));
        String bootstrap = kafka.bootstrapServers();
        SchemaRegistry schemas = SchemaRegistry.at(registry);
        try (var topics = new ClinicTopics(bootstrap, schemas, PARTITIONS);
                var progress = new Progress(bootstrap);
                var cells = new CellReader(bootstrap, schemas);
                var stream =
                        RunningStream.start(
                                bootstrap,
                                registry,
                                directory,
                                List.of("--plumbline.topics.partitions=" + PARTITIONS))) {
            var world = new FactWorld(seed, PATIENTS);
            stream.awaitRunning();
            ClinicTopics.letKeysBeAbsent(bootstrap);
            Map<Place, Pill> sent = send(topics, order(world, topics));
            stream.awaitRest(progress, STILL);
            stream.assertRuns();
            cells.readOn();
            return outcome(world, sent, new RawTopics(bootstrap), cells, stream);
        } finally {
            kafka.stop();
        }
    }

    /// Pills anywhere among the facts; a second content only after the first.
    private List<Sending> order(FactWorld world, ClinicTopics topics) {
        var random = new SplittableRandom(seed);
        var order = new ArrayList<Sending>();
        world.published().forEach(fact -> order.add(new Sending.Fact(fact)));
        new PillMaker(topics, seed)
                .make(each)
                .forEach(pill -> order.add(random.nextInt(order.size()), new Sending.Spoilt(pill)));
        newestInTheirOnlyRevision(world)
                .limit(each)
                .forEach(score -> {
                    int first = order.indexOf(new Sending.Fact(score));
                    order.add(
                            first + 1 + random.nextInt(order.size() - first),
                            new Sending.Spoilt(secondContent(score, topics)));
                });
        return order;
    }

    private static Stream<Score> newestInTheirOnlyRevision(FactWorld world) {
        Set<String> revised = new HashSet<>();
        world.scores().stream()
                .filter(s -> s.getRevision() > 1)
                .forEach(s -> revised.add(s.getClinic() + s.getScoreId()));
        return world.scores().stream()
                .filter(s -> !revised.contains(s.getClinic() + s.getScoreId()));
    }

    private static Pill secondContent(Score score, ClinicTopics topics) {
        long other = score.getValue() == 0 ? 1 : score.getValue() - 1;
        return Pill.refused(
                "a second content under one revision",
                topics.record(Score.newBuilder(score).setValue(other).build()),
                "second-content");
    }

    private static Map<Place, Pill> send(ClinicTopics topics, List<Sending> order) {
        var sent = new HashMap<Place, Pill>();
        var facts = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (Sending sending : order) {
            switch (sending) {
                case Sending.Fact(Object fact) -> facts.add(topics.record(fact));
                case Sending.Spoilt(Pill pill) -> {
                    topics.publishRecords(facts);
                    facts.clear();
                    RecordMetadata at = topics.publish(pill.record());
                    sent.put(new Place(at.topic(), at.partition(), at.offset()), pill);
                }
            }
        }
        topics.publishRecords(facts);
        return sent;
    }

    private static Outcome outcome(
            FactWorld world,
            Map<Place, Pill> sent,
            RawTopics raw,
            CellReader cells,
            RunningStream stream) {
        var check = DeadLetterCheck.of(raw.records(List.of(Topics.SESSIONS, Topics.SCORES)));
        List<ConsumerRecord<byte[], byte[]>> letters = raw.records(List.of(Topics.DEAD_LETTERS));
        var expected = Recomputation.of(world.sessions(), world.scores());
        int refused = (int) sent.values().stream().filter(p -> p.reason().isPresent()).count();
        return new Outcome(
                world.sessions().size() + world.scores().size(),
                expected.size(),
                (int) sent.values().stream().map(Pill::kind).distinct().count(),
                refused,
                sent.size() - refused,
                check.wrong(sent, letters),
                Difference.between(expected, cells.cells()),
                cells.misnumbered(),
                stream.said("A stream thread ended"),
                stream.said("Stream RUNNING after") - 1,
                PlantedLetters.caught(check, sent, letters));
    }
}
