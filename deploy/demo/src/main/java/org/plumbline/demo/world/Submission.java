package org.plumbline.demo.world;

/// One time that somebody enters something about a record.
///
/// @param fact what stands there from then on
/// @param revision of the record, from 1
/// @param isRetraction whether it is taken back with that
/// @param enteredAt in milliseconds since 1970
/// @param isLate whether it is entered later than usual
public record Submission(
        Fact fact, long revision, boolean isRetraction, long enteredAt, boolean isLate) {}
