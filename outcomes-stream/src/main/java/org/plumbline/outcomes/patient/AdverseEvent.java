package org.plumbline.outcomes.patient;

/// What went wrong in a session, once for each code and severity.
///
/// @param severity `mild`, `moderate` or `severe`
public record AdverseEvent(String code, String severity) {}
