package org.plumbline.faults.rebuild;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/// What an epoch of the stream has in Kafka: its group and its internal topics.
public record Leavings(String bootstrapServers) {

    /// Names of the groups and internal topics of an epoch.
    public List<String> of(long epoch) throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            return Stream.concat(groups(admin, epoch).stream(), topics(admin, epoch).stream())
                    .toList();
        }
    }

    /// Deletes all of it, of an epoch whose stream does not run; its members are missed after their
    /// session time-out, so this takes a while.
    public void delete(long epoch) throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            admin.deleteTopics(topics(admin, epoch)).all().get();
            for (int attempt = 0; ; attempt++) {
                try {
                    admin.deleteConsumerGroups(groups(admin, epoch)).all().get();
                    return;
                } catch (ExecutionException notEmpty) {
                    if (attempt == 60) {
                        throw notEmpty;
                    }
                    Thread.sleep(500);
                }
            }
        }
    }

    private static String application(long epoch) {
        return epoch == 1 ? "outcomes-stream" : "outcomes-stream-" + epoch;
    }

    private static List<String> groups(Admin admin, long epoch)
            throws InterruptedException, ExecutionException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(application(epoch)::equals)
                .toList();
    }

    private static List<String> topics(Admin admin, long epoch)
            throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get().stream()
                .filter(topic ->
                        topic.matches(application(epoch) + "-[a-z]+-(changelog|repartition)"))
                .toList();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
