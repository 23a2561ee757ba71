package org.plumbline.sessions.relay;

import java.util.List;
import org.plumbline.schemas.Topic;
import org.plumbline.schemas.Topics;

/// The topics that a relay writes.
record RelayTopics(Topic sessions, Topic scores, Topic positions) {

    static RelayTopics withPartitions(int partitions) {
        return new RelayTopics(
                Topics.sessions().withPartitions(partitions),
                Topics.scores().withPartitions(partitions),
                Topics.positions());
    }

    List<Topic> all() {
        return List.of(sessions, scores, positions);
    }

    String of(RecordKind kind) {
        return switch (kind) {
            case SESSION -> sessions.name();
            case SCORE -> scores.name();
        };
    }

    RecordKind kindOf(String topic) {
        return topic.equals(sessions.name()) ? RecordKind.SESSION : RecordKind.SCORE;
    }
}
