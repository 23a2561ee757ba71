package org.plumbline.verify.journal;

import org.plumbline.verify.fact.Fact;

/// A fact's revision and where the journal has it.
public record Entry(Position position, Fact fact) {}
