package org.plumbline.verify.recomputation;

/// How the counts within a cell are called: after the fields of `Cell.avsc`.
public final class Items {

    public static final String UNDER_TREATMENT = "underTreatment";
    public static final String COURSES = "courses";
    public static final String SESSIONS = "sessions";

    private Items() {}

    public static String pair(long x, long y) {
        return "pairs " + x + "," + y;
    }

    public static String baselined(String instrument) {
        return "baselined " + instrument;
    }

    public static String retreated(String timePoint) {
        return "retreated " + timePoint;
    }

    public static String length(int sessions) {
        return "lengths " + sessions;
    }

    public static String responded(String instrument, int threshold, int sessions) {
        return "responses " + instrument + " " + threshold + " " + sessions + " responded";
    }

    /// Not responded by the course's last session.
    public static String unresponded(String instrument, int threshold, int sessions) {
        return "responses " + instrument + " " + threshold + " " + sessions + " censored";
    }

    public static String adverseEvent(String code, String severity) {
        return "adverseEvents " + code + " " + severity;
    }

    /// @param day 61 stands for more than 60
    public static String ended(String instrument, int day) {
        return "durability " + instrument + " " + day + " ended";
    }

    /// Not ended as far as is known.
    public static String lasting(String instrument, int day) {
        return "durability " + instrument + " " + day + " censored";
    }
}
