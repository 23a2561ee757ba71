package org.plumbline.verify.recomputation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The observations of one instrument and condition in the order of time. Instants are found by
/// halving, so that a long history costs little more than a short one.
final class Timeline {

    private static final long BASELINE_REACH = Days.millis(30);

    private final List<Observation> inOrder;

    Timeline(Collection<Observation> observations) {
        inOrder = new ArrayList<>(observations);
        inOrder.sort(Observation.ORDER);
    }

    /// The latest from 30 days before day 0 to day 0; at one instant the first session's `pre`,
    /// then the smaller id.
    Optional<Observation> baseline(Course course) {
        int end = firstAfter(course.day0());
        if (end == 0 || inOrder.get(end - 1).at() < course.day0() - BASELINE_REACH) {
            return Optional.empty();
        }
        List<Observation> latest = inOrder.subList(firstAt(inOrder.get(end - 1).at()), end);
        return latest.stream()
                .filter(one -> course.first().equals(one.preOf()))
                .findFirst()
                .or(() -> Optional.of(latest.getFirst()));
    }

    /// The one nearest to a target, of those from one instant on and before another; of two equally
    /// near ones the earlier.
    Optional<Observation> nearest(long target, long from, long before) {
        int begin = firstAt(from);
        int end = firstAt(before);
        if (begin >= end) {
            return Optional.empty();
        }
        int later = Math.clamp(firstAt(target), begin, end);
        if (later == begin) {
            return Optional.of(inOrder.get(begin));
        }
        Observation earlier = inOrder.get(Math.max(begin, firstAt(inOrder.get(later - 1).at())));
        if (later == end) {
            return Optional.of(earlier);
        }
        Observation at = inOrder.get(later);
        return Optional.of(at.at() - target < target - earlier.at() ? at : earlier);
    }

    boolean hasAny(long from, long before) {
        return firstAt(from) < firstAt(before);
    }

    /// Those after an instant and before another.
    List<Observation> within(long after, long before) {
        int begin = firstAfter(after);
        return inOrder.subList(begin, Math.max(begin, firstAt(before)));
    }

    /// Those after an instant, up to another and including it.
    List<Observation> upTo(long after, long last) {
        int begin = firstAfter(after);
        return inOrder.subList(begin, Math.max(begin, firstAfter(last)));
    }

    private int firstAfter(long instant) {
        return instant == Long.MAX_VALUE ? inOrder.size() : firstAt(instant + 1);
    }

    private int firstAt(long instant) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inOrder.get(middle).at() < instant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
