package org.plumbline.reporting.projection;

/// A topic and the id that Kafka gave it when it was made: one made anew under the same name has
/// another id, and offsets of the old one mean nothing in it.
record TopicIdentity(String name, String id, int partitions) {}
