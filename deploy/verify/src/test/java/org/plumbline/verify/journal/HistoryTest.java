package org.plumbline.verify.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.verify.fact.Digest;
import org.plumbline.verify.fact.Fact;
import org.plumbline.verify.fact.FactKey;
import org.plumbline.verify.fact.FactKey.Kind;
import org.plumbline.verify.journal.History.Live;
import org.plumbline.verify.recomputation.Score;
import org.plumbline.verify.recomputation.Session;

class HistoryTest {

    private static Entry session(long at, String id, long revision, boolean live) {
        Session session =
                new Session("a", id, "migraine", "m", null, revision, null, null, null, List.of());
        return entry(at, Kind.SESSION, id, revision, live, new Fact.OfSession(session));
    }

    private static Entry score(long at, String id, long revision) {
        Score score =
                new Score("a", id, Score.Timing.DIARY, null, "migraine", "nrs", 0, revision, 0);
        return entry(at, Kind.SCORE, id, revision, true, new Fact.OfScore(score));
    }

    private static Entry entry(
            long at, Kind kind, String id, long revision, boolean live, Fact.Content content) {
        FactKey key = new FactKey(kind, "p", "a", id);
        return new Entry(
                new Position(at, at),
                new Fact(key, "north", revision, live, new Digest(0, revision), content));
    }

    private static History history(Entry... entries) {
        return new History("north", "p", List.of(entries));
    }

    /// Sessions by id and revision, then scores.
    private static String text(Live live) {
        return live.sessions().stream()
                        .map(one -> one.id() + one.start())
                        .sorted()
                        .collect(Collectors.joining(","))
                + "|"
                + live.scores().stream()
                        .map(one -> one.id() + one.value())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    @Test
    void theHighestRevisionUpToThePositionCounts() {
        History history =
                history(
                        session(1, "s", 1, true),
                        score(2, "d", 2),
                        score(3, "d", 1),
                        score(4, "d", 3));
        assertThat(text(history.liveAt(new Position(3, 3)))).isEqualTo("s1|d2");
        assertThat(text(history.liveAt(new Position(3, 4)))).isEqualTo("s1|d2");
        assertThat(text(history.liveAt(new Position(4, 4)))).isEqualTo("s1|d3");
    }

    @Test
    void aRetractedFactDoesNotCountAndComesBackWithALaterRevision() {
        History history =
                history(
                        session(1, "s", 1, true),
                        session(2, "s", 2, false),
                        session(3, "s", 3, true));
        assertThat(text(history.liveAt(new Position(2, 2)))).isEqualTo("|");
        assertThat(text(history.liveAt(new Position(3, 3)))).isEqualTo("s3|");
    }

    @Test
    void aReaderMayBeAnywhereBetweenTheTopicsEnds() {
        History history =
                history(
                        session(1, "s", 1, true),
                        session(2, "s", 2, true),
                        score(3, "d", 1),
                        score(4, "e", 1));
        assertThat(history.statesFrom(new Position(1, 1)))
                .extracting(HistoryTest::text)
                .containsExactlyInAnyOrder("s1|", "s1|d1", "s1|d1,e1", "s2|", "s2|d1", "s2|d1,e1");
        assertThat(history.statesAfter(new Position(1, 1))).isEqualTo(6);
        assertThat(history.statesFrom(new Position(4, 4))).hasSize(1);
    }
}
