package org.plumbline.schemas.catalog;

import java.util.Optional;

/// A code of a foreign terminology.
///
/// @param verified whether somebody has looked it up at its source; an unverified code must not be
///   sent to others
/// @param source where it was looked up or, while unverified, where it was taken from
/// @param note what is to be known when it is used
public record Code(String code, boolean verified, String source, Optional<String> note) {}
