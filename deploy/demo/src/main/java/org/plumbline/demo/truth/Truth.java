package org.plumbline.demo.truth;

import java.util.List;

/// What is true of a world. Improvements are of pain, in NRS points, as the instrument shows them.
///
/// @param effects what each modality does, had everybody with the condition been treated with it
///   and nobody been lost
/// @param confounding how wrong a comparison is that looks at who was treated with what, and no
///   further
/// @param clinics the effects drawn for them
/// @param generated what was measured in this very world, with and without those who dropped out
public record Truth(
        String about,
        long seed,
        String end,
        String reference,
        List<Effect> effects,
        List<Confounding> confounding,
        List<ClinicEffect> clinics,
        List<Generated> generated,
        List<HarmRate> adverseEvents,
        List<Relief> reliefOfOneSession) {

    /// @param causedNrsPoints what the scenario says that the modality causes, beyond nature
    /// @param improvement over the whole population with the condition
    /// @param againstReference person by person, under this modality and under the reference
    public record Effect(
            String condition,
            String modality,
            String timePoint,
            double causedNrsPoints,
            Estimate improvement,
            Estimate againstReference) {}

    /// Over all conditions.
    ///
    /// @param equalCaseMix the difference against the reference among the same people
    /// @param asChosen the difference between those who were treated so and those who were not
    /// @param bias the second less the first: what adjustment has to remove
    public record Confounding(
            String modality,
            String timePoint,
            Estimate equalCaseMix,
            Estimate asChosen,
            Estimate bias) {}

    public record ClinicEffect(String network, String clinic, double improvementNrsPoints) {}

    /// @param everybody had all of them answered
    /// @param answered what is on record
    public record Generated(
            String condition,
            String modality,
            String timePoint,
            Estimate everybody,
            Estimate answered) {}

    public record HarmRate(
            String modality, String code, String severity, double perThousandSessions) {}

    public record Relief(String modality, double medianDays) {}
}
