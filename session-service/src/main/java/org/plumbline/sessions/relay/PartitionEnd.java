package org.plumbline.sessions.relay;

/// The newest record of one partition.
///
/// @param nextOffset the offset after it
/// @param journalId the journal entry that it carries
record PartitionEnd(long nextOffset, long journalId) {}
