package org.plumbline.sessions.pages.entry;

import java.util.Map;

/// What fields are called on the page, by their JSON pointers.
final class Wording {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("patient", "Patient reference"),
                    Map.entry("condition", "Condition"),
                    Map.entry("modality", "Modality"),
                    Map.entry("startedAt", "Start"),
                    Map.entry("practitioner", "Practitioner"),
                    Map.entry("name", "Technique"),
                    Map.entry("agent", "Agent"),
                    Map.entry("volumeMl", "Volume (ml)"),
                    Map.entry("concentrationPercent", "Concentration (%)"),
                    Map.entry("route", "Route"),
                    Map.entry("site", "Site"),
                    Map.entry("laterality", "Side"),
                    Map.entry("count", "Number of needles"),
                    Map.entry("gaugeMm", "Gauge (mm)"),
                    Map.entry("lengthMm", "Length (mm)"),
                    Map.entry("depthMm", "Depth (mm)"),
                    Map.entry("retentionMin", "Retention (minutes)"),
                    Map.entry("response", "Response"),
                    Map.entry("points", "Points"),
                    Map.entry("kind", "Stimulation"),
                    Map.entry("frequencyHz", "Frequency (Hz)"),
                    Map.entry("currentMa", "Current (mA)"),
                    Map.entry("minutes", "Stimulated for (minutes)"),
                    Map.entry("birthYear", "Year of birth"),
                    Map.entry("sex", "Sex"),
                    Map.entry("symptomOnset", "Symptoms since"),
                    Map.entry("concomitant", "Concomitant therapy"),
                    Map.entry("code", "Event"),
                    Map.entry("severity", "Severity"),
                    Map.entry("instrument", "Instrument"),
                    Map.entry("timing", "When"),
                    Map.entry("minutesAfter", "Minutes after"),
                    Map.entry("value", "Value"),
                    Map.entry("measuredAt", "Measured at"),
                    Map.entry("session", "Session"),
                    Map.entry("id", "Id"),
                    Map.entry("clinic", "Clinic"));
    private static final Map<String, String> GROUPS =
            Map.of(
                    "agents", "Agent",
                    "sites", "Site",
                    "adverseEvents", "Adverse event",
                    "scores", "Score");

    private Wording() {}

    /// `/scores/0/value` is "Score 1: Value", `/scores/S-1-pre/value` "Score S-1-pre: Value".
    static String of(String pointer) {
        String[] path = pointer.split("/", -1);
        String group = "";
        for (int i = 1; i < path.length - 1; i++) {
            String name = GROUPS.get(path[i]);
            if (name != null) {
                group = name + " " + item(path[i + 1]) + ": ";
            }
        }
        String last = path[path.length - 1];
        if (path.length > 2 && last.matches("\\d+")) {
            last = path[path.length - 2];
        }
        return group + NAMES.getOrDefault(last, last);
    }

    private static String item(String segment) {
        return segment.matches("\\d{1,4}")
                ? Integer.toString(Integer.parseInt(segment) + 1)
                : segment;
    }
}
