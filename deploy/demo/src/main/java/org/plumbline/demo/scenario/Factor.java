package org.plumbline.demo.scenario;

import java.util.List;
import java.util.Map;

/// What a stratum of the case-mix does: people of the band improve by so much more, whatever they
/// are treated with, and are more or less likely to be treated with some modality. Both together
/// are confounding.
///
/// @param stratum age, sex, symptomDuration or baselineSeverity
/// @param band of that stratum, as the definitions name it
/// @param improvementNrsPoints added to the improvement, from day 30 on in full
/// @param modalityLogOdds added to the log-odds of each modality's choice
public record Factor(
        String stratum,
        String band,
        double improvementNrsPoints,
        Map<String, Double> modalityLogOdds) {
    private static final Map<String, List<String>> BANDS =
            Map.of(
                    "age",
                    List.of("0-39", "40-59", "60-74", "75+"),
                    "sex",
                    List.of("female", "male", "other"),
                    "symptomDuration",
                    List.of("under-3", "3-12", "13-or-more"),
                    "baselineSeverity",
                    List.of("low", "middle", "high"));

    public Factor {
        modalityLogOdds = Map.copyOf(modalityLogOdds);
        if (!BANDS.getOrDefault(stratum, List.of()).contains(band)) {
            throw new IllegalArgumentException(
                    "stratum and band must be among " + BANDS + ", not " + stratum + " " + band);
        }
        Check.finite("improvementNrsPoints", improvementNrsPoints);
        modalityLogOdds.values().forEach(odds -> Check.finite("modalityLogOdds", odds));
    }
}
