package org.plumbline.faults.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.plumbline.schemas.Topics;

/// How far the stream has come, as the broker knows it.
final class Progress implements AutoCloseable {

    private static final String APPLICATION = "outcomes-stream";
    private static final Set<String> CLINIC_TOPICS = Set.of(Topics.SESSIONS, Topics.SCORES);

    private final Admin admin;

    Progress(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /// Records of the clinic topics that the stream has not committed.
    long backlog() {
        Map<TopicPartition, Long> ends =
                ends(CLINIC_TOPICS::contains, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> committed = committed();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /// Records that the stream has written and neither committed nor taken back. To be asked for
    /// directly after a kill, before the broker gives the transaction up.
    long uncommitted() {
        Map<TopicPartition, Long> written =
                ends(Progress::isWritten, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = ends(Progress::isWritten, IsolationLevel.READ_COMMITTED);
        return written.entrySet().stream()
                .mapToLong(end -> end.getValue() - stable.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /// The end of everything that the stream writes; the same twice with no backlog means rest.
    Map<TopicPartition, Long> written() {
        return ends(Progress::isWritten, IsolationLevel.READ_UNCOMMITTED);
    }

    private static boolean isWritten(String topic) {
        return topic.startsWith("outcomes") && !topic.startsWith("__");
    }

    private Map<TopicPartition, Long> committed() {
        try {
            var committed = new HashMap<TopicPartition, Long>();
            admin.listConsumerGroupOffsets(APPLICATION)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.put(partition, offset.offset());
                        }
                    });
            return committed;
        } catch (ExecutionException noGroupYet) {
            return Map.of();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<TopicPartition, Long> ends(Predicate<String> which, IsolationLevel isolation) {
        List<String> topics = get(admin.listTopics().names()).stream().filter(which).toList();
        Map<TopicPartition, OffsetSpec> asked =
                get(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(each ->
                                                new TopicPartition(topic.name(), each.partition())))
                        .collect(
                                Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        return get(admin.listOffsets(asked, new ListOffsetsOptions(isolation)).all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> offset(each.getValue())));
    }

    private static long offset(ListOffsetsResultInfo info) {
        return info.offset();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
