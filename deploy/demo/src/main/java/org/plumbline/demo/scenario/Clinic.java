package org.plumbline.demo.scenario;

import java.util.List;
import java.util.Map;

/// One clinic.
///
/// @param volumeShare of all patients, against the shares of the other clinics
/// @param modalityWeights how often each modality is chosen, case-mix aside
/// @param weekdayWeights how many sessions fall on each day, Monday first
/// @param answerLogOdds added to the log-odds that people go on answering
/// @param ageShiftYears how much older its patients are
/// @param severityShiftNrsPoints how much more pain they have
public record Clinic(
        String clinic,
        String label,
        double volumeShare,
        Map<String, Double> modalityWeights,
        List<Double> weekdayWeights,
        int opensAtHour,
        int closesAtHour,
        int practitioners,
        double answerLogOdds,
        double ageShiftYears,
        double severityShiftNrsPoints) {
    private static final int DAYS = 7;
    private static final int HOURS = 24;

    public Clinic {
        Check.above("volumeShare", volumeShare, 0);
        modalityWeights = Map.copyOf(modalityWeights);
        weekdayWeights = List.copyOf(weekdayWeights);
        modalityWeights.values().forEach(weight -> Check.atLeast("modalityWeights", weight, 0));
        if (weekdayWeights.size() != DAYS) {
            throw new IllegalArgumentException("weekdayWeights must be seven, Monday first");
        }
        weekdayWeights.forEach(weight -> Check.atLeast("weekdayWeights", weight, 0));
        Check.above(
                "the sum of weekdayWeights",
                weekdayWeights.stream().mapToDouble(Double::doubleValue).sum(),
                0);
        Check.order("opensAtHour to closesAtHour", opensAtHour + 1.0, closesAtHour);
        Check.atLeast("opensAtHour", opensAtHour, 0);
        Check.order("closesAtHour", closesAtHour, HOURS);
        Check.atLeast("practitioners", practitioners, 1);
        Check.finite("answerLogOdds", answerLogOdds);
        Check.finite("ageShiftYears", ageShiftYears);
        Check.finite("severityShiftNrsPoints", severityShiftNrsPoints);
    }

    Clinic withModalityWeights(Map<String, Double> weights) {
        return new Clinic(
                clinic,
                label,
                volumeShare,
                weights,
                weekdayWeights,
                opensAtHour,
                closesAtHour,
                practitioners,
                answerLogOdds,
                ageShiftYears,
                severityShiftNrsPoints);
    }
}
