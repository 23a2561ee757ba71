package org.plumbline.outcomes.cell;

import org.plumbline.outcomes.patient.Reception;

/// What a fact did.
///
/// @param differences what to add to the cells; empty unless the fact holds, and often even then
public record Change(Reception reception, Cells differences) {}
