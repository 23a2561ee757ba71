package org.plumbline.reporting.projection;

/// Which generation of cells is read.
///
/// @param served its epoch; cells of lower epochs are refused, those of higher ones wait
/// @param settled whether the tables have ever been where the topic ended. Before that they hold
///   nothing that could be kept coherent, so a higher epoch is served as soon as it is seen.
record Generation(long served, boolean settled) {}
