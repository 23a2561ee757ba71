package org.plumbline.demo.world;

import org.jspecify.annotations.Nullable;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Treatment;

/// What is not left to chance.
///
/// @param complaint of the first course
/// @param treatment that every course begins with: what would have happened under it
/// @param start of the first session, in milliseconds since 1970
/// @param firstCourseOnly whether nothing follows the first course, and only pain is rated
public record Assumption(
        @Nullable Complaint complaint,
        @Nullable Treatment treatment,
        @Nullable Long start,
        boolean firstCourseOnly) {

    static final Assumption NONE = new Assumption(null, null, null, false);

    /// A course that begins now.
    static Assumption startingAt(long start) {
        return new Assumption(null, null, start, false);
    }
}
