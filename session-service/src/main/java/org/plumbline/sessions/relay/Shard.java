package org.plumbline.sessions.relay;

/// One of `count` equal shares of the clinic topics' partitions. Every shard reads the whole
/// journal and publishes what falls on its partitions, so a partition has one writer.
record Shard(int number, int count) {

    Shard {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("shard " + number + " of " + count);
        }
    }

    boolean owns(int partition) {
        return partition % count == number;
    }

    /// The key of its positions on the positions topic.
    String key() {
        return Integer.toString(number);
    }
}
