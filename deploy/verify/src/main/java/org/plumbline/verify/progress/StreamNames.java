package org.plumbline.verify.progress;

/// What the stream calls itself on Kafka. Each epoch is an application of its own: the first has
/// the bare id.
public record StreamNames(String applicationId) {

    String group(long epoch) {
        return epoch == 1 ? applicationId : applicationId + "-" + epoch;
    }

    /// The topic between its stages.
    String deltas(long epoch) {
        return group(epoch) + "-deltas-repartition";
    }
}
