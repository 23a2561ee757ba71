package org.plumbline.demo.world;

/// A score as a clinic enters it. Texts that are absent are empty.
///
/// @param session that a pre or post score belongs to
/// @param condition of the others
/// @param minutesAfter its session, of a post score
/// @param steps the value in steps of the instrument's resolution
/// @param measuredAt in milliseconds since 1970
public record ScoreFact(
        String network,
        String clinic,
        String id,
        String patient,
        String session,
        String condition,
        Gauge gauge,
        Timing timing,
        int minutesAfter,
        long steps,
        long measuredAt)
        implements Fact {

    ScoreFact saying(long otherSteps) {
        return with(id, otherSteps);
    }

    ScoreFact copiedTo(String otherId) {
        return with(otherId, steps);
    }

    private ScoreFact with(String otherId, long otherSteps) {
        return new ScoreFact(
                network,
                clinic,
                otherId,
                patient,
                session,
                condition,
                gauge,
                timing,
                minutesAfter,
                otherSteps,
                measuredAt);
    }
}
