package org.plumbline.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// What epochs of the stream that are over have left behind: a consumer group with its offsets,
/// internal topics, and a folder of stores each.
///
/// @param stores the folder that holds a folder for each epoch
record OldEpochs(String bootstrapServers, Path stores) {
    private static final String STREAM = Part.STREAM;
    private static final Pattern NAME =
            Pattern.compile(
                    Pattern.quote(STREAM)
                            + "(?:-([1-9]\\d{0,17}))?(?:-[a-z][a-z-]*-(?:repartition|changelog))?");
    private static final Duration GROUP_LIMIT = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 500;

    /// Deletes it for every epoch below one; what is gone already stays so.
    void removeBelow(long epoch) {
        Map<String, Object> settings =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            List<String> groups =
                    of(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
            below(epoch, groups.stream()).forEach(group -> deleteGroup(admin, group));
            Set<String> topics = of(admin.listTopics().names());
            below(epoch, topics.stream()).forEach(topic -> deleteTopic(admin, topic));
        }
        below(epoch, folders().stream()).map(stores::resolve).forEach(Home::deleteTree);
    }

    /// The epoch that a group, internal topic or folder of stores belongs to; empty for others.
    static OptionalLong epochOf(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        String number = parts.group(1);
        return OptionalLong.of(number == null ? 1 : Long.parseLong(number));
    }

    private static Stream<String> below(long epoch, Stream<String> names) {
        return names.filter(name -> epochOf(name).orElse(epoch) < epoch);
    }

    private List<String> folders() {
        String[] names = Files.exists(stores) ? stores.toFile().list() : null;
        return names == null ? List.of() : List.of(names);
    }

    /// A member that has ended is missed after its session time-out, not at once.
    private static void deleteGroup(Admin admin, String group) {
        long end = System.nanoTime() + GROUP_LIMIT.toNanos();
        while (true) {
            try {
                of(admin.deleteConsumerGroups(List.of(group)).all());
                return;
            } catch (GroupIdNotFoundException gone) {
                return;
            } catch (GroupNotEmptyException notYet) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "something still runs in the consumer group " + group, notYet);
                }
                pause();
            }
        }
    }

    private static void deleteTopic(Admin admin, String topic) {
        try {
            of(admin.deleteTopics(List.of(topic)).all());
        } catch (UnknownTopicOrPartitionException gone) {
            return;
        }
    }

    private static <T> T of(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
