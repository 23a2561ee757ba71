package org.plumbline.sessions.relay;

import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.plumbline.schemas.Topics;

/// The relay that everybody writes first, and that is wrong: it takes ids for the order of commits.
/// Here to show that the check finds what it loses.
final class IdPollingRelay {

    private final RelayWorld world;
    private long last;

    IdPollingRelay(RelayWorld world) {
        this.world = world;
    }

    long last() {
        return last;
    }

    /// Publishes what is visible after the greatest id seen so far.
    void poll(Producer<String, byte[]> producer) {
        List<JournalEntry> entries =
                world.jdbc()
                        .sql(
                                """
                                select id, kind, record_id, revision, patient_key, content::text as content
                                from journal where id > ? order by id limit 100\
                                """)
                        .param(last)
                        .query((row, number) ->
                                new JournalEntry(
                                        new JournalPosition(0, row.getLong("id")),
                                        RecordKind.of(row.getString("kind")),
                                        "network",
                                        "harbour",
                                        row.getString("record_id"),
                                        row.getLong("revision"),
                                        row.getString("patient_key"),
                                        "recorded",
                                        row.getString("content")))
                        .list();
        producer.beginTransaction();
        Sending.all(producer, entries.stream().map(this::event).toList());
        producer.commitTransaction();
        entries.forEach(entry -> last = entry.id());
    }

    private ProducerRecord<String, byte[]> event(JournalEntry entry) {
        int partition = Topics.partitionOf(entry.publishedPatientKey(), RelayWorld.PARTITIONS);
        return world.codec().encode(entry, partition);
    }
}
