package org.plumbline.reporting.projection;

import java.util.Optional;

/// Up to where a partition has been read.
///
/// @param offset the next to read
/// @param leaderEpoch under which leader the last record before it was written. A broker that lost
///   records and grew on has others at the same offsets, written under a later leader; only this
///   tells the two apart. Empty where no record was seen.
record Place(long offset, Optional<Integer> leaderEpoch) {}
