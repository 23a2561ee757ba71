package org.plumbline.sessions.fact;

import java.util.List;

/// A session as sent, with the scores that stand inside it.
public record SessionDraft(Content session, List<InlineScore> scores) {

    public SessionDraft {
        scores = List.copyOf(scores);
    }

    /// One score inside a session.
    ///
    /// @param place its JSON pointer
    public record InlineScore(String id, String place, Content content) {}
}
