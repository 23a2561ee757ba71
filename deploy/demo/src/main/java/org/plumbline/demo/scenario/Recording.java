package org.plumbline.demo.scenario;

/// How what happens comes to be on record.
///
/// @param usualDelayMostHours within which most things are entered
/// @param latePercent records entered late, and by how much
/// @param amendedPercent records that are amended after a while
/// @param enteredInErrorPercent records that are made by mistake, beside the true one, and
///   retracted
public record Recording(
        double usualDelayMostHours,
        double latePercent,
        double lateMeanDays,
        double amendedPercent,
        double enteredInErrorPercent,
        double correctionMeanDays) {

    public Recording {
        Check.above("usualDelayMostHours", usualDelayMostHours, 0);
        Check.percent("latePercent", latePercent);
        Check.above("lateMeanDays", lateMeanDays, 0);
        Check.percent("amendedPercent", amendedPercent);
        Check.percent("enteredInErrorPercent", enteredInErrorPercent);
        Check.above("correctionMeanDays", correctionMeanDays, 0);
    }
}
