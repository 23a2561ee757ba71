package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

/// The `pre` and `post` scores that name one session, by instrument.
final class SessionScores {
    /// Of a session's `pre` scores the latest by its own stamp, then the smaller id, speaks.
    private static final Comparator<Score> SPEAKS =
            Comparator.comparingLong((Score score) -> -score.measuredAt()).thenComparing(Score::id);

    private final Map<String, Score> pre = new HashMap<>();
    private final Map<String, List<Post>> posts = new HashMap<>();

    private record Post(int minutesAfter, Score score) {}

    void addPre(Score score) {
        pre.merge(
                score.instrument(),
                score,
                (known, other) -> SPEAKS.compare(known, other) <= 0 ? known : other);
    }

    void addPost(Score score, Timing.Post timing) {
        posts.computeIfAbsent(score.instrument(), key -> new ArrayList<>())
                .add(new Post(timing.minutesAfter(), score));
    }

    void forEachPre(BiConsumer<String, Score> action) {
        pre.forEach(action);
    }

    /// The `post` score nearest to the target; ties go to the smaller minutes, then the smaller id.
    Optional<Score> post(String instrument, MinutePoint point) {
        return posts.getOrDefault(instrument, List.of()).stream()
                .filter(post -> point.contains(post.minutesAfter()))
                .min(
                        Comparator.comparingInt((Post post) -> point.distance(post.minutesAfter()))
                                .thenComparingInt(Post::minutesAfter)
                                .thenComparing(post -> post.score().id()))
                .map(Post::score);
    }
}
