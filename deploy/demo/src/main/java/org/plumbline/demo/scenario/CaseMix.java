package org.plumbline.demo.scenario;

import java.util.List;

/// Who comes.
///
/// @param unknownProfilePercent of people of whom neither birth year nor sex is entered
public record CaseMix(
        double otherSexPercent,
        double ageMeanYears,
        double ageSdYears,
        double unknownProfilePercent,
        List<Factor> factors) {

    public CaseMix {
        Check.percent("otherSexPercent", otherSexPercent);
        Check.above("ageMeanYears", ageMeanYears, 0);
        Check.above("ageSdYears", ageSdYears, 0);
        Check.percent("unknownProfilePercent", unknownProfilePercent);
        factors = List.copyOf(factors);
        Check.distinct(
                "factors",
                factors.stream().map(factor -> factor.stratum() + " " + factor.band()).toList());
    }

    CaseMix withFactors(List<Factor> others) {
        return new CaseMix(
                otherSexPercent, ageMeanYears, ageSdYears, unknownProfilePercent, others);
    }

    CaseMix withoutUnknownProfiles() {
        return new CaseMix(otherSexPercent, ageMeanYears, ageSdYears, 0, factors);
    }
}
