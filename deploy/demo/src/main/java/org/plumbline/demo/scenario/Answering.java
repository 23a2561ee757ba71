package org.plumbline.demo.scenario;

/// Who answers when asked, and who drops out, after which no follow-up is answered.
///
/// @param dropOutLogOdds at each month, of someone of 50 who has not improved
/// @param perImprovedNrsPoint added for each point of true improvement: not 0 means that who is
///   missing says something about how they are
/// @param perTenYearsOfAge added for each ten years above 50
/// @param jitterSdDays how far from the target day people answer
public record Answering(
        Curve dropOutLogOdds,
        double perImprovedNrsPoint,
        double perTenYearsOfAge,
        Curve jitterSdDays) {
    private static final double NEVER = -50;

    public Answering {
        Check.finite("perImprovedNrsPoint", perImprovedNrsPoint);
        Check.finite("perTenYearsOfAge", perTenYearsOfAge);
        TimePoint.MONTHS.forEach(month -> Check.atLeast("jitterSdDays", jitterSdDays.at(month), 0));
    }

    Answering ofEverybody() {
        Curve never =
                new Curve(
                        TimePoint.MONTHS.stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                TimePoint::slug, _ -> NEVER)));
        return new Answering(never, 0, 0, jitterSdDays);
    }
}
