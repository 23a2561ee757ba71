package org.plumbline.demo.world;

import java.time.YearMonth;

/// What a clinic knows of a person with a condition.
///
/// @param isEntered whether birth year and sex are entered at all
public record Profile(String sex, int birthYear, YearMonth symptomOnset, boolean isEntered) {}
