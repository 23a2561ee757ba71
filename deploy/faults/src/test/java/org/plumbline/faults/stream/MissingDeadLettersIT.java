package org.plumbline.faults.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.faults.campaign.Result;
import org.plumbline.faults.campaign.ResultTable;
import org.plumbline.infrastructure.Infrastructure;
import org.plumbline.infrastructure.KafkaProcess;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.SchemaRegistry;

/// F28: where a dead letter cannot be kept the program ends with a code that says so, and the
/// letter comes when it can.
class MissingDeadLettersIT {

    private static final List<String> SETTINGS =
            List.of(
                    "--plumbline.topics.partitions=2",
                    "--plumbline.stream.properties[producer.max.block.ms]=3000");

    private final Clock clock = Clock.systemUTC();
    private final SchemaRegistry registry = SchemaRegistry.at(Infrastructure.registry().url());

    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init") // started before each test
    private KafkaProcess kafka;

    @BeforeEach
    void start() {
        kafka = KafkaProcess.start(KafkaProcess.Settings.in(directory.resolve("kafka")));
    }

    @AfterEach
    void stop() {
        kafka.stop();
    }

    @Test
    void theProgramEndsWithACodeAndTheLetterIsNotLost() throws Exception {
        long began = clock.millis();
        String bootstrap = kafka.bootstrapServers();
        var raw = new RawTopics(bootstrap);
        int code;
        try (var topics = new ClinicTopics(bootstrap, registry, 2);
                var stream = life(bootstrap)) {
            stream.awaitRunning();
            try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
                admin.deleteTopics(List.of(Topics.DEAD_LETTERS)).all().get();
            }
            topics.publish(new ProducerRecord<>(Topics.SESSIONS, 0, new byte[] {1}, null));
            code = stream.awaitEnd();
        }
        int letters;
        try (var again = life(bootstrap);
                var progress = new Progress(bootstrap)) {
            again.awaitRunning().awaitRest(progress, Duration.ofSeconds(1));
            letters = raw.records(List.of(Topics.DEAD_LETTERS)).size();
        }
        var result =
                new Result(
                        "F28",
                        "a dead letter while its topic is missing, then again with it",
                        1,
                        "1 record",
                        Map.of(
                                "ends that look like success",
                                code == 0 ? 1L : 0,
                                "letters lost or doubled",
                                Math.abs(1L - letters)),
                        Map.of("exit code", (long) code),
                        "the topic deleted under the running program, noticed",
                        code == 0 ? 0 : 1,
                        1,
                        (clock.millis() - began) / 1000);
        new ResultTable(clock, "Kafka Streams " + AppInfoParser.getVersion()).add(result);

        assertThat(code).as("exit code").isEqualTo(1);
        assertThat(letters).as("dead letters").isEqualTo(1);
        assertThat(result.holds()).isTrue();
    }

    private RunningStream life(String bootstrap) throws Exception {
        return RunningStream.start(bootstrap, Infrastructure.registry().url(), directory, SETTINGS);
    }
}
