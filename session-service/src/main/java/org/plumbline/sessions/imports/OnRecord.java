package org.plumbline.sessions.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.sessions.fact.Content;
import org.plumbline.sessions.fact.Kind;
import org.plumbline.sessions.fact.RecordKey;
import org.plumbline.sessions.fact.SessionFacts;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.Journal;
import org.plumbline.sessions.journal.PastRevision;

/// What is on record of the records that some rows speak of.
///
/// @param earlier revisions before the current one, of those that have any
/// @param sessions what scores take from the sessions that they name
/// @param tried the same of sessions that a trial would have put on record
record OnRecord(
        Map<RecordKey, Current> current,
        Map<RecordKey, List<PastRevision>> earlier,
        Map<RecordKey, SessionFacts> sessions,
        Map<RecordKey, SessionFacts> tried) {

    static OnRecord read(
            Journal journal, String network, Collection<ImportRow> rows, boolean forWriting) {
        Set<RecordKey> keys = keys(rows);
        Set<RecordKey> named = sessionsNamed(rows);
        Set<RecordKey> all = new HashSet<>(keys);
        all.addAll(named);
        Map<RecordKey, Current> found =
                forWriting ? journal.readForWriting(network, all) : journal.read(network, all);
        Map<RecordKey, Current> sessions = new HashMap<>(found);
        sessions.putAll(journal.read(network, furtherSessions(found)));
        return new OnRecord(
                found, earlier(journal, network, keys, found), facts(sessions), Map.of());
    }

    private static Set<RecordKey> keys(Collection<ImportRow> rows) {
        Set<RecordKey> keys = new HashSet<>();
        for (ImportRow row : rows) {
            if (row.key() != null) {
                keys.add(row.key());
            }
        }
        return keys;
    }

    private static Set<RecordKey> sessionsNamed(Collection<ImportRow> rows) {
        Set<RecordKey> named = new HashSet<>();
        for (ImportRow row : rows) {
            RecordKey key = row.key();
            String session = row.patch().session();
            if (key != null && session != null) {
                named.add(RecordKey.session(key.clinic(), session));
            }
        }
        return named;
    }

    private static Set<RecordKey> furtherSessions(Map<RecordKey, Current> found) {
        Set<RecordKey> named = new HashSet<>();
        for (Current record : found.values()) {
            String session = record.content().session();
            if (session != null) {
                named.add(RecordKey.session(record.key().clinic(), session));
            }
        }
        named.removeAll(found.keySet());
        return named;
    }

    private static Map<RecordKey, List<PastRevision>> earlier(
            Journal journal, String network, Set<RecordKey> keys, Map<RecordKey, Current> found) {
        Map<RecordKey, Long> revised = new HashMap<>();
        for (Current record : found.values()) {
            if (record.revision() > 1 && keys.contains(record.key())) {
                revised.put(record.key(), record.revision());
            }
        }
        return journal.history(network, revised.keySet()).stream()
                .filter(past -> past.number() < revised.getOrDefault(past.key(), 0L))
                .collect(Collectors.groupingBy(PastRevision::key));
    }

    private static Map<RecordKey, SessionFacts> facts(Map<RecordKey, Current> records) {
        Map<RecordKey, SessionFacts> facts = new HashMap<>();
        records.forEach((key, record) -> {
            if (key.kind() == Kind.SESSION) {
                facts.put(key, SessionFacts.of(record.content()));
            }
        });
        return facts;
    }

    /// And these sessions, which a trial would have put on record.
    OnRecord withSessions(Map<RecordKey, SessionFacts> tried) {
        return new OnRecord(current, earlier, sessions, tried);
    }

    /// The session that this score names, null where it is not on record.
    @Nullable SessionFacts session(RecordKey score, Content content) {
        String id = content.session();
        if (id == null) {
            return null;
        }
        RecordKey key = RecordKey.session(score.clinic(), id);
        SessionFacts first = tried.get(key);
        return first == null ? sessions.get(key) : first;
    }
}
