package org.plumbline.outcomes.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.outcomes.patient.Score;
import org.plumbline.outcomes.patient.Timing;

/// The `pre` and `post` scores that name one session, by instrument; whether it lives or not.
final class SessionScores {
    /// Of a session's `pre` scores the latest by its own stamp, then the smaller id, speaks.
    private static final Comparator<Score> SPEAKS =
            Comparator.comparingLong((Score score) -> -score.measuredAt()).thenComparing(Score::id);

    private final TreeMap<String, TreeSet<Score>> pre = new TreeMap<>();
    private final TreeMap<String, List<Post>> posts = new TreeMap<>();

    private record Post(int minutesAfter, Score score) {}

    void addPre(Score score) {
        pre.computeIfAbsent(score.instrument(), key -> new TreeSet<>(SPEAKS)).add(score);
    }

    void removePre(Score score) {
        TreeSet<Score> all = pre.get(score.instrument());
        if (all != null && all.remove(score) && all.isEmpty()) {
            pre.remove(score.instrument());
        }
    }

    void addPost(Score score, Timing.Post timing) {
        posts.computeIfAbsent(score.instrument(), key -> new ArrayList<>(2))
                .add(new Post(timing.minutesAfter(), score));
    }

    void removePost(Score score) {
        List<Post> all = posts.get(score.instrument());
        if (all != null && all.removeIf(post -> post.score().equals(score)) && all.isEmpty()) {
            posts.remove(score.instrument());
        }
    }

    boolean isEmpty() {
        return pre.isEmpty() && posts.isEmpty();
    }

    /// Instruments of which the session has a `pre` score.
    Set<String> instruments() {
        return pre.keySet();
    }

    @Nullable Score speaking(String instrument) {
        TreeSet<Score> all = pre.get(instrument);
        return all == null ? null : all.first();
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
