package org.plumbline.faults.invariants;

import java.util.SortedMap;
import org.plumbline.faults.invariants.CarriedCell.Stamp;

/// A cell as the reporting-service's tables have it.
///
/// @param counts named as in [org.plumbline.acceptance.recomputation.Integers], zeros left out
public record ProjectedCell(String key, Stamp stamp, SortedMap<String, Long> counts) {}
