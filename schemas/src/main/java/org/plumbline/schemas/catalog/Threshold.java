package org.plumbline.schemas.catalog;

/// A number on an instrument that somebody has argued for.
///
/// @param steps in steps of the instrument's resolution
/// @param verified whether the source has been looked at
public record Threshold(long steps, boolean verified, String source) {}
