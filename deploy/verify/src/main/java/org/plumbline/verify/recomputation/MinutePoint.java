package org.plumbline.verify.recomputation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// A time after a session's start, in minutes.
enum MinutePoint {
    MINUTE_1(1, 0, 5),
    MINUTE_15(15, 10, 30);

    private final int target;
    private final int first;
    private final int last;

    MinutePoint(int target, int first, int last) {
        this.target = target;
        this.first = first;
        this.last = last;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The `post` score nearest to the target, of those in the window.
    ///
    /// @param posts of one session and instrument
    Optional<Score> of(Collection<Score> posts) {
        return posts.stream()
                .filter(post -> post.minutesAfter() >= first && post.minutesAfter() <= last)
                .min(
                        Comparator.comparingInt(
                                        (Score post) -> Math.abs(post.minutesAfter() - target))
                                .thenComparingInt(Score::minutesAfter)
                                .thenComparing(Score::id));
    }
}
