package org.plumbline.demo.scenario;

import java.util.List;
import java.util.Map;

/// How people come and go.
///
/// @param combinedCoursePercent courses in which a second modality is used as well
/// @param otherClinicPercent courses with sessions in another clinic of the network
/// @param secondCoursePercent people who are treated again for the same condition
/// @param secondConditionPercent people who have another condition treated too
/// @param diaryDays days after the first session on which a diary is kept
/// @param concomitants by slug: how often, against each other
public record Visits(
        double daysBetweenSessions,
        double combinedCoursePercent,
        double otherClinicPercent,
        double secondCoursePercent,
        int secondCourseFewestDaysLater,
        int secondCourseMostDaysLater,
        double secondConditionPercent,
        double diaryCoursePercent,
        List<Integer> diaryDays,
        double concomitantPercent,
        Map<String, Double> concomitants) {
    /// Neighbours that are further apart begin a new course, by the definitions.
    private static final int GAP_DAYS = 90;

    private static final int WEEK = 7;

    public Visits {
        Check.atLeast("daysBetweenSessions", daysBetweenSessions, WEEK);
        Check.percent("combinedCoursePercent", combinedCoursePercent);
        Check.percent("otherClinicPercent", otherClinicPercent);
        Check.percent("secondCoursePercent", secondCoursePercent);
        Check.above("secondCourseFewestDaysLater", secondCourseFewestDaysLater, GAP_DAYS);
        Check.order(
                "secondCourseFewestDaysLater to secondCourseMostDaysLater",
                secondCourseFewestDaysLater,
                secondCourseMostDaysLater);
        Check.percent("secondConditionPercent", secondConditionPercent);
        Check.percent("diaryCoursePercent", diaryCoursePercent);
        Check.percent("concomitantPercent", concomitantPercent);
        diaryDays = List.copyOf(diaryDays);
        diaryDays.forEach(day -> Check.atLeast("diaryDays", day, 1));
        concomitants = Map.copyOf(concomitants);
        concomitants.values().forEach(weight -> Check.above("concomitants", weight, 0));
    }
}
