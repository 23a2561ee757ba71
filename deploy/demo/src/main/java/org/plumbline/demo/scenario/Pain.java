package org.plumbline.demo.scenario;

/// How pain comes and goes by itself.
///
/// @param entryThresholdNrsPoints the pain of the day at which people come; who comes on a bad day
///   regresses to the mean afterwards
/// @param flareSdNrsPoints how much a day differs from the person's usual pain
/// @param individualEffectSdNrsPoints how differently people respond
/// @param clinicEffectSdNrsPoints how differently clinics do
/// @param combinedExtraNrsPoints what combining modalities adds to the lasting effect
/// @param naturalCourseShare how much of a condition's natural improvement has come by then
public record Pain(
        double entryThresholdNrsPoints,
        double flareSdNrsPoints,
        double individualEffectSdNrsPoints,
        double clinicEffectSdNrsPoints,
        double combinedExtraNrsPoints,
        Curve naturalCourseShare) {

    public Pain {
        Check.finite("entryThresholdNrsPoints", entryThresholdNrsPoints);
        Check.atLeast("flareSdNrsPoints", flareSdNrsPoints, 0);
        Check.atLeast("individualEffectSdNrsPoints", individualEffectSdNrsPoints, 0);
        Check.atLeast("clinicEffectSdNrsPoints", clinicEffectSdNrsPoints, 0);
        Check.finite("combinedExtraNrsPoints", combinedExtraNrsPoints);
    }
}
