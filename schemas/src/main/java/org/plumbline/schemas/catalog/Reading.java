package org.plumbline.schemas.catalog;

import java.math.BigDecimal;

/// What an instrument makes of a submitted value.
public sealed interface Reading {

    record Steps(long steps) implements Reading {}

    /// Both ends are in the range.
    record OutOfRange(BigDecimal minimum, BigDecimal maximum) implements Reading {}

    record NotAMultiple(BigDecimal resolution) implements Reading {}
}
