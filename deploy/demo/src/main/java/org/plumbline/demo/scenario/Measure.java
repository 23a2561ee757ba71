package org.plumbline.demo.scenario;

import java.util.List;

/// An instrument, and how its values hang on the pain of the moment. Another instrument of the
/// catalog is another entry here, no code.
///
/// @param conditions only for these; empty: for all
/// @param interceptUnits value of the instrument without pain
/// @param unitsPerNrsPoint above 0 where lower is better, below 0 where higher is
/// @param noiseSdUnits measurement error
/// @param itemsAveraged 1, or how many whole items the value is the mean of
/// @param digitStepUnits the multiples that people like
/// @param digitPreferencePercent how often a value is rounded to one
/// @param ofCoursesPercent courses in which it is used
/// @param everySession before every session; else before the first
/// @param followUpPercent of answered follow-ups at which it is taken
public record Measure(
        String instrument,
        List<String> conditions,
        double interceptUnits,
        double unitsPerNrsPoint,
        double noiseSdUnits,
        int itemsAveraged,
        double digitStepUnits,
        double digitPreferencePercent,
        double ofCoursesPercent,
        boolean everySession,
        List<Integer> postMinutesFirstSession,
        List<Integer> postMinutesLaterSessions,
        double followUpPercent) {

    public Measure {
        conditions = List.copyOf(conditions);
        Check.finite("interceptUnits", interceptUnits);
        Check.finite("unitsPerNrsPoint", unitsPerNrsPoint);
        Check.atLeast("noiseSdUnits", noiseSdUnits, 0);
        Check.atLeast("itemsAveraged", itemsAveraged, 1);
        Check.above("digitStepUnits", digitStepUnits, 0);
        Check.percent("digitPreferencePercent", digitPreferencePercent);
        Check.percent("ofCoursesPercent", ofCoursesPercent);
        Check.percent("followUpPercent", followUpPercent);
        postMinutesFirstSession = List.copyOf(postMinutesFirstSession);
        postMinutesLaterSessions = List.copyOf(postMinutesLaterSessions);
        postMinutesFirstSession.forEach(m -> Check.atLeast("postMinutesFirstSession", m, 0));
        postMinutesLaterSessions.forEach(m -> Check.atLeast("postMinutesLaterSessions", m, 0));
        if (!everySession && !postMinutesLaterSessions.isEmpty()) {
            throw new IllegalArgumentException(
                    "postMinutesLaterSessions must be empty unless everySession");
        }
    }
}
