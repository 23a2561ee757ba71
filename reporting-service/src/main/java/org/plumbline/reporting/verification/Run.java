package org.plumbline.reporting.verification;

import java.time.Instant;

/// A comparison that was carried out.
///
/// @param differences between journal and topics, facts and cells
/// @param inMotion cells that could not be compared because facts of theirs kept arriving
record Run(Instant finished, long differences, long inMotion) {}
