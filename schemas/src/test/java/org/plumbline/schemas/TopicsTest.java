package org.plumbline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void theTopicsAreThoseOfTheContract() {
        assertThat(Topics.all())
                .extracting(Topic::name, Topic::compacted)
                .containsExactly(
                        tuple("clinic.sessions.v1", true),
                        tuple("clinic.scores.v1", true),
                        tuple("clinic.positions.v1", true),
                        tuple("outcomes.cells.v1", true),
                        tuple("outcomes.courses.v1", true),
                        tuple("outcomes.follow-ups.v1", true),
                        tuple("outcomes.dead-letters.v1", false));
    }

    @Test
    void theCleanupPolicyFollowsFromCompacted() {
        for (Topic topic : Topics.all()) {
            assertThat(topic.settings())
                    .as(topic.name())
                    .containsEntry("cleanup.policy", topic.compacted() ? "compact" : "delete");
        }
        assertThat(Topics.deadLetters().settings()).containsEntry("retention.ms", "2592000000");
    }

    @Test
    void sessionsAndScoresOfAPatientLieSideBySide() {
        assertThat(Topics.sessions().partitions()).isEqualTo(Topics.scores().partitions());
        assertThat(Topics.positions().partitions()).isEqualTo(1);
    }

    @Test
    void aFactKeyNamesPatientClinicAndRecord() {
        assertThat(Topics.factKey("ab12", "harbour", "S-2041")).isEqualTo("ab12/harbour/S-2041");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 12, 48})
    void partitioningIsThatOfKafkasOwnPartitionerForThePatientKey(int partitions) {
        for (int i = 0; i < 1000; i++) {
            String patientKey = Integer.toHexString(i * 7919);
            byte[] bytes = patientKey.getBytes(StandardCharsets.UTF_8);
            assertThat(Topics.partitionOf(patientKey, partitions))
                    .as(patientKey)
                    .isEqualTo(BuiltInPartitioner.partitionForKey(bytes, partitions));
        }
    }

    @Test
    void patientsSpreadOverAllPartitions() {
        assertThat(
                        IntStream.range(0, 1000)
                                .map(i -> Topics.partitionOf(Integer.toHexString(i), 6))
                                .distinct()
                                .count())
                .isEqualTo(6);
    }

    @Test
    void aTopicCanBeGivenAnotherNumberOfPartitionsButNotNone() {
        assertThat(Topics.cells().withPartitions(12).partitions()).isEqualTo(12);
        assertThatThrownBy(() -> new Topic("t", true, 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
