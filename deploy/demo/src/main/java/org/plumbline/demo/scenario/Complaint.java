package org.plumbline.demo.scenario;

import java.util.List;
import java.util.Map;

/// What people come with.
///
/// @param sharePercent of all courses; all conditions together make 100
/// @param baselineMeanNrsPoints usual pain of people with it
/// @param naturalImprovementAtMonth12NrsPoints what time alone does within a year
/// @param responseFactor by modality: how much of its effect shows in this condition
public record Complaint(
        String condition,
        double sharePercent,
        double femalePercent,
        double baselineMeanNrsPoints,
        double baselineSdNrsPoints,
        double symptomMonthsMedian,
        double naturalImprovementAtMonth12NrsPoints,
        List<String> sites,
        List<String> lateralities,
        Map<String, Double> responseFactor) {

    public Complaint {
        Check.above("sharePercent", sharePercent, 0);
        Check.percent("femalePercent", femalePercent);
        Check.above("baselineMeanNrsPoints", baselineMeanNrsPoints, 0);
        Check.atLeast("baselineSdNrsPoints", baselineSdNrsPoints, 0);
        Check.above("symptomMonthsMedian", symptomMonthsMedian, 0);
        Check.finite("naturalImprovementAtMonth12NrsPoints", naturalImprovementAtMonth12NrsPoints);
        sites = List.copyOf(sites);
        lateralities = List.copyOf(lateralities);
        Check.notEmpty("sites", sites);
        Check.notEmpty("lateralities", lateralities);
        responseFactor = Map.copyOf(responseFactor);
        responseFactor.values().forEach(factor -> Check.finite("responseFactor", factor));
    }
}
