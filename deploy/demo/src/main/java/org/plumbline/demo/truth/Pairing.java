package org.plumbline.demo.truth;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.TimePoint;
import org.plumbline.demo.world.Course;
import org.plumbline.demo.world.Reading;
import org.plumbline.demo.world.Timing;

/// Improvement of pain over a course, by the definitions' rules for baselines and windows, written
/// down once more and straight on: no cells, no sums, no sharing with what is to be judged.
public final class Pairing {
    private static final long DAY = 86_400_000;

    /// Up to when and whose answers are looked at.
    ///
    /// @param all also what was never answered
    /// @param end nothing measured later counts
    public record View(boolean all, long end) {
        static final View EVERYTHING = new View(true, Long.MAX_VALUE);
    }

    private Pairing() {}

    /// In NRS points; at minute points of the first session. Empty where there is no pair.
    public static OptionalDouble improvement(Course course, TimePoint point, View view) {
        Reading before = baseline(course, view);
        Reading after =
                TimePoint.MONTHS.contains(point)
                        ? followUp(course, point, view)
                        : post(course, point, view);
        return before == null || after == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (before.steps() - after.steps()));
    }

    private static @Nullable Reading baseline(Course course, View view) {
        for (Reading reading : course.readings()) {
            if (isPain(reading) && isFirst(course, reading, Timing.PRE)) {
                return reading.at() <= view.end() ? reading : null;
            }
        }
        return null;
    }

    private static @Nullable Reading post(Course course, TimePoint point, View view) {
        for (Reading reading : course.readings()) {
            if (isPain(reading)
                    && isFirst(course, reading, Timing.POST)
                    && reading.minutesAfter() == point.target()
                    && reading.at() <= view.end()) {
                return reading;
            }
        }
        return null;
    }

    private static @Nullable Reading followUp(Course course, TimePoint point, View view) {
        Reading nearest = null;
        for (Reading reading : course.readings()) {
            long since = reading.at() - course.day0();
            boolean counts =
                    isPain(reading)
                            && reading.timing() != Timing.POST
                            && (view.all() || reading.answered())
                            && since >= point.from() * DAY
                            && since < point.until() * DAY
                            && reading.at() < course.until()
                            && reading.at() <= view.end();
            if (counts && (nearest == null || isNearer(reading, nearest, course, point))) {
                nearest = reading;
            }
        }
        return nearest;
    }

    /// Ties go to the earlier.
    private static boolean isNearer(Reading one, Reading other, Course course, TimePoint point) {
        long target = course.day0() + point.target() * DAY;
        long distance = Math.abs(one.at() - target);
        long otherDistance = Math.abs(other.at() - target);
        return distance < otherDistance || (distance == otherDistance && one.at() < other.at());
    }

    private static boolean isPain(Reading reading) {
        return reading.gauge().instrument().slug().equals("nrs-pain");
    }

    private static boolean isFirst(Course course, Reading reading, Timing timing) {
        return reading.timing() == timing && course.visits().getFirst().equals(reading.visit());
    }
}
