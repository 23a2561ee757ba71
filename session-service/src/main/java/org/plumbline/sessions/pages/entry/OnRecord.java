package org.plumbline.sessions.pages.entry;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.sessions.journal.Current;
import org.plumbline.sessions.journal.PastRevision;
import org.plumbline.sessions.journal.Position;

/// A session with its scores and everything that they have said.
///
/// @param scores that name the session, retracted ones too
/// @param revisions of the session and of its scores
record OnRecord(Current session, List<Current> scores, List<PastRevision> revisions) {

    OnRecord {
        scores = List.copyOf(scores);
        revisions = List.copyOf(revisions);
    }

    public List<Current> counting() {
        return scores.stream().filter(score -> !score.isRetracted()).toList();
    }

    /// Where the newest of all these revisions stands in the journal.
    Position position() {
        return Stream.concat(Stream.of(session), scores.stream())
                .map(Current::position)
                .max(Comparator.comparingLong(Position::xid).thenComparingLong(Position::id))
                .orElseThrow();
    }

    List<String> scoreIds() {
        return scores.stream().map(score -> score.key().id()).toList();
    }
}
