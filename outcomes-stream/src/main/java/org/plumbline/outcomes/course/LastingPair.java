package org.plumbline.outcomes.course;

/// A baseline and a follow-up of one course, in resolution steps.
public record LastingPair(MonthPoint point, long x, long y, boolean underTreatment) {}
