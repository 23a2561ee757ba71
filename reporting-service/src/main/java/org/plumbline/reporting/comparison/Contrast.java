package org.plumbline.reporting.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.reporting.outcome.Bounds;

/// One modality set against the reference: differences in improvement, modality minus reference, in
/// the instrument's unit, so that positive favours the modality.
///
/// @param modality slug
/// @param reference slug
/// @param unadjusted difference of the mean improvements; null where either has no pair
/// @param adjusted the same at equal baseline; null where it cannot be estimated
/// @param fixedClinics within clinics; not computed yet
/// @param randomClinics with clinics as random effect; not computed yet
/// @param acrossClinics pooled over clinics; not computed yet
/// @param missingBounds what missing follow-ups could change; not computed yet
/// @param eValue what unmeasured confounding could change; not computed yet
public record Contrast(
        String modality,
        String reference,
        @Nullable Unadjusted unadjusted,
        @Nullable Adjusted adjusted,
        @Nullable Object fixedClinics,
        @Nullable Object randomClinics,
        @Nullable Object acrossClinics,
        @Nullable Object missingBounds,
        @Nullable Double eValue) {

    /// The difference as it is.
    ///
    /// @param ci95 Welch's t interval; null below two pairs in either
    /// @param hedgesG in standard deviations of improvement; null where undefined
    public record Unadjusted(
            double difference, @Nullable Bounds ci95, @Nullable StandardizedEffect hedgesG) {}

    /// Hedges' g.
    public record StandardizedEffect(double g, Bounds ci95) {}

    /// The difference at equal baseline.
    ///
    /// @param model `ancova`
    /// @param covariates what is held equal
    /// @param slope of the later value on the baseline within modalities
    /// @param se null without residual degrees of freedom
    /// @param df residual degrees of freedom
    /// @param p two-sided; null without an error to measure by
    /// @param pAdjusted p corrected over the contrasts of this answer
    public record Adjusted(
            String model,
            List<String> covariates,
            double difference,
            @Nullable Double slope,
            @Nullable Double se,
            long df,
            @Nullable Bounds ci95,
            @Nullable Double p,
            @Nullable Double pAdjusted) {}
}
