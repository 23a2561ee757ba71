package org.plumbline.verify.fact;

import org.plumbline.verify.recomputation.Score;
import org.plumbline.verify.recomputation.Session;

/// One revision of one fact.
///
/// @param live false: retracted
/// @param digest of everything that the event says
public record Fact(
        FactKey key, String network, long revision, boolean live, Digest digest, Content content) {

    /// What counts of it.
    public sealed interface Content {}

    /// Of a treatment session.
    public record OfSession(Session session) implements Content {}

    /// Of a score.
    public record OfScore(Score score) implements Content {}
}
