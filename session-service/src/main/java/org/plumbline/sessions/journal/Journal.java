package org.plumbline.sessions.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plumbline.sessions.fact.RecordKey;

/// The append-only journal and the newest revision of each record, one network at a time. All
/// writing happens inside a transaction of the caller; what it appended counts from its commit.
public interface Journal {

    /// The newest revisions of those that are on record.
    Map<RecordKey, Current> read(String network, Collection<RecordKey> keys);

    /// As [#read], and nobody else writes these records, nor scores of these sessions, nor the
    /// sessions that these scores name, until the transaction ends.
    Map<RecordKey, Current> readForWriting(String network, Collection<RecordKey> keys);

    /// The newest revisions of a page of records, retracted ones included.
    List<Current> list(String network, Slice slice);

    /// The clinics that have anything on record, in alphabetical order.
    List<String> clinics(String network);

    /// All scores that name one of these sessions.
    List<Current> scoresOf(String network, Collection<RecordKey> sessions);

    /// Every revision of these records, oldest first; the newest form of each.
    List<PastRevision> history(String network, Collection<RecordKey> keys);

    /// Appends in the given order and makes the new revisions current.
    ///
    /// @param revisions at least one, each record at most once
    /// @return the place of the last one
    Position append(String network, List<Revision> revisions, String by);
}
