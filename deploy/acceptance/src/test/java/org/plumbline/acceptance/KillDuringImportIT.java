package org.plumbline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.acceptance.outside.Api;
import org.plumbline.acceptance.outside.Broker;
import org.plumbline.acceptance.outside.Eventually;
import org.plumbline.acceptance.outside.ManyRows;
import org.plumbline.acceptance.recomputation.CellText;
import org.plumbline.acceptance.recomputation.Difference;
import org.plumbline.acceptance.recomputation.Integers;
import org.plumbline.acceptance.recomputation.Recomputation;
import org.plumbline.events.Cell;
import org.plumbline.events.Score;
import org.plumbline.events.TreatmentSession;
import org.plumbline.local.Platform;
import org.plumbline.schemas.Topics;
import org.plumbline.schemas.serde.AvroSerde;
import org.plumbline.schemas.serde.SchemaRegistry;
import tools.jackson.databind.JsonNode;

/// Any process of the platform may be killed while a large file is coming in: after a restart
/// everything acknowledged is in the figures, once.
class KillDuringImportIT {

    private static final int PATIENTS = 4_000;

    private final Platform platform = RunningPlatform.get();
    private final SchemaRegistry registry = SchemaRegistry.at(platform.registry());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-service",
                "outcomes-stream",
                "reporting-service",
                "kafka",
                "postgres"
            })
    void everyAcknowledgedRowIsCountedOnceAfterAKillOf(String process) throws Exception {
        var api = new Api(platform, "kill-" + process);
        var file = new ManyRows("K", PATIENTS);
        assertThat(visible(api)).isZero();

        String location = api.submitCsv(file.csv());
        JsonNode begun =
                Eventually.get(
                        () -> api.report(location), r -> r.path("recorded").asLong() >= 2_000);
        long acknowledged = begun.path("recorded").asLong();
        long counted = visible(api);
        platform.kill(process);

        assertThat(acknowledged)
                .as("rows acknowledged at the kill")
                .isBetween(2_000L, file.rows() - 1L);
        assertThat(counted).as("pairs counted at the kill").isLessThan(2L * PATIENTS);
        platform.start();

        JsonNode ended =
                Eventually.get(
                        () -> api.report(location),
                        r -> r.path("status").asString().equals("completed"));
        assertThat(ended.path("recorded").asLong()).as(ended.toString()).isEqualTo(file.rows());
        assertThat(ended.path("rejected").asLong()).isZero();
        Eventually.get(() -> visible(api), v -> v == 2L * PATIENTS);
        assertThat(visible(api)).isEqualTo(2L * PATIENTS);
        assertThatTopicsHoldAll(file, api.network());
    }

    /// Every row is on its topic, and the cells are what the topics amount to.
    private void assertThatTopicsHoldAll(ManyRows file, String network)
            throws InterruptedException {
        var broker = new Broker(platform.bootstrapServers());
        var sessions =
                broker
                        .latest(Topics.SESSIONS, decode(TreatmentSession.class, Topics.SESSIONS))
                        .stream()
                        .filter(s -> s.getNetwork().equals(network))
                        .toList();
        var scores =
                broker.latest(Topics.SCORES, decode(Score.class, Topics.SCORES)).stream()
                        .filter(s -> s.getNetwork().equals(network))
                        .toList();
        assertThat(sessions).hasSize(PATIENTS);
        assertThat(scores).hasSize(file.rows() - PATIENTS);
        SortedMap<String, Integers> expected = Recomputation.of(sessions, scores);
        SortedMap<String, Integers> found =
                Eventually.get(
                        () -> cells(broker, network),
                        c -> Difference.between(expected, c).isEmpty());
        assertThat(Difference.between(expected, found)).isEmpty();
    }

    private SortedMap<String, Integers> cells(Broker broker, String network) {
        return CellText.of(
                broker.latest(Topics.CELLS, decode(Cell.class, Topics.CELLS)).stream()
                        .filter(c -> c.getNetwork().equals(network))
                        .toList());
    }

    private <T extends org.apache.avro.specific.SpecificRecord>
            java.util.function.Function<byte[], T> decode(Class<T> type, String topic) {
        var deserializer = AvroSerde.of(type, registry).deserializer();
        return bytes -> deserializer.deserialize(topic, bytes);
    }

    /// Pairs that the reporting API counts for the two month points of the file.
    private static long visible(Api api) {
        return pairs(api, "month-1") + pairs(api, "month-3");
    }

    private static long pairs(Api api, String point) {
        JsonNode answer =
                api.outcome(
                        "/api/v1/comparisons?condition=sciatica&instrument=nrs-pain&timepoint="
                                + point,
                        Map.of());
        return StreamSupport.stream(answer.path("groups").spliterator(), false)
                .mapToLong(g -> g.path("n").asLong())
                .sum();
    }
}
