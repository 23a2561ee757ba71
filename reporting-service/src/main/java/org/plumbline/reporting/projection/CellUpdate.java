package org.plumbline.reporting.projection;

import java.util.List;
import java.util.Map;
import org.plumbline.reporting.projection.CourseCell.Length;
import org.plumbline.reporting.projection.CourseCell.Response;
import org.plumbline.reporting.projection.SessionCell.AdverseEvent;
import org.plumbline.reporting.projection.SessionCell.Durability;

/// A cell's state as of an update of it.
///
/// @param key which cell
/// @param stamp how new the state is
/// @param content the state
record CellUpdate(CellKey key, Stamp stamp, Content content) {

    /// What a measure cell holds, nothing where it is empty.
    Content.Measure measure() {
        return switch (content) {
            case Content.Measure measure -> measure;
            case Content.Empty _ -> Content.Measure.NONE;
            case Content.Courses _, Content.Sessions _ -> throw otherKind();
        };
    }

    /// What a course cell holds, nothing where it is empty.
    Content.Courses courses() {
        return switch (content) {
            case Content.Courses courses -> courses;
            case Content.Empty _ -> Content.Courses.NONE;
            case Content.Measure _, Content.Sessions _ -> throw otherKind();
        };
    }

    /// What a session cell holds, nothing where it is empty.
    Content.Sessions sessions() {
        return switch (content) {
            case Content.Sessions sessions -> sessions;
            case Content.Empty _ -> Content.Sessions.NONE;
            case Content.Measure _, Content.Courses _ -> throw otherKind();
        };
    }

    private IllegalStateException otherKind() {
        return new IllegalStateException("The cell is of another kind: " + key.kind());
    }

    /// Orders the updates of one cell: within an epoch by sequence, a later epoch after all before.
    record Stamp(long epoch, long sequence) {

        Stamp {
            if (epoch < 1 || sequence < 1) {
                throw new InvalidCellException("epoch and sequence begin at 1");
            }
        }

        boolean isAfter(Stamp other) {
            return epoch != other.epoch ? epoch > other.epoch : sequence > other.sequence;
        }
    }

    /// What a cell holds. Equal counts are equal contents, in whatever order they came; what cannot
    /// be a cell's counts is refused with an [IllegalArgumentException].
    sealed interface Content {

        /// Nothing is counted under these keys (any more).
        record Empty() implements Content {}

        /// Pairs of a measure cell.
        record Measure(Pairs pairs, long underTreatment) implements Content {
            static final Measure NONE = new Measure(Pairs.NONE, 0);

            public Measure {
                Counts.notBelow(0, underTreatment, "underTreatment");
            }
        }

        /// Counts of a course cell.
        record Courses(
                long courses,
                Map<String, Long> baselined,
                Map<String, Long> retreated,
                List<Length> lengths,
                List<Response> responses)
                implements Content {
            static final Courses NONE = new Courses(0, Map.of(), Map.of(), List.of(), List.of());

            public Courses {
                Counts.notBelow(0, courses, "courses");
                baselined.values().forEach(count -> Counts.above(0, count, "baselined"));
                retreated.values().forEach(count -> Counts.above(0, count, "retreated"));
                baselined = Map.copyOf(baselined);
                retreated = Map.copyOf(retreated);
                lengths = Counts.inOrder(lengths, Length.BY_KEYS);
                responses = Counts.inOrder(responses, Response.BY_KEYS);
            }
        }

        /// Counts of a session cell.
        record Sessions(
                long sessions, List<AdverseEvent> adverseEvents, List<Durability> durability)
                implements Content {
            static final Sessions NONE = new Sessions(0, List.of(), List.of());

            public Sessions {
                Counts.notBelow(0, sessions, "sessions");
                adverseEvents = Counts.inOrder(adverseEvents, AdverseEvent.BY_KEYS);
                durability = Counts.inOrder(durability, Durability.BY_KEYS);
            }
        }
    }
}
