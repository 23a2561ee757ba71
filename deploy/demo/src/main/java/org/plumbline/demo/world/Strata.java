package org.plumbline.demo.world;

import org.plumbline.demo.scenario.Factor;

/// The bands that a course falls into, named as the definitions name them.
public record Strata(String age, String sex, String symptomDuration, String baselineSeverity) {
    private static final int[] AGES = {40, 60, 75};
    private static final String[] AGE_BANDS = {"0-39", "40-59", "60-74", "75+"};
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    static String ageBand(int years) {
        int band = 0;
        while (band < AGES.length && years >= AGES[band]) {
            band++;
        }
        return AGE_BANDS[band];
    }

    static String durationBand(int months) {
        if (months < QUARTER) {
            return "under-3";
        }
        return months <= YEAR ? "3-12" : "13-or-more";
    }

    boolean has(Factor factor) {
        String band =
                switch (factor.stratum()) {
                    case "age" -> age;
                    case "sex" -> sex;
                    case "symptomDuration" -> symptomDuration;
                    default -> baselineSeverity;
                };
        return band.equals(factor.band());
    }
}
