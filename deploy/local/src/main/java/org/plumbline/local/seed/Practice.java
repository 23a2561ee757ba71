package org.plumbline.local.seed;

import java.util.List;
import java.util.Map;

/// What the clinics of the seed world treat, and how.
///
/// The sizes of the effects are invented. They differ little on purpose: the world is there to show
/// how figures look, not to say which modality is better.
final class Practice {
    static final List<String> CLINICS =
            List.of("harbour", "hillside", "riverside", "old-town", "lakeview", "station-road");

    /// What is treated, where, and how bad it is on average before (NRS).
    static final List<Complaint> COMPLAINTS =
            List.of(
                    new Complaint(
                            0.36, "chronic-low-back-pain", "lower-back", "bilateral", 6.4, 24),
                    new Complaint(0.12, "chronic-neck-pain", "neck", "bilateral", 6.0, 18),
                    new Complaint(0.13, "carpal-tunnel-syndrome", "median-nerve", "left", 5.6, 14),
                    new Complaint(0.17, "migraine", "head", "bilateral", 7.1, 60),
                    new Complaint(
                            0.1, "myofascial-pain-syndrome", "trigger-point", "right", 6.2, 12),
                    new Complaint(0.06, "postherpetic-neuralgia", "dermatome", "right", 6.9, 9),
                    new Complaint(0.06, "lateral-epicondylitis", "elbow", "right", 5.8, 7));

    /// How it is treated.
    static final List<Treatment> TREATMENTS =
            List.of(
                    new Treatment(
                            "neural-therapy",
                            "segmental-intradermal",
                            "procaine",
                            "intradermal",
                            2.3,
                            1.2),
                    new Treatment(
                            "perineural-injection",
                            "subcutaneous-perineural",
                            "dextrose-5",
                            "subcutaneous",
                            2.5,
                            1.4),
                    new Treatment(
                            "dry-needling",
                            "trigger-point",
                            "filiform-needle",
                            "percutaneous-needle",
                            2.2,
                            0.9),
                    new Treatment(
                            "acupuncture",
                            "local-points",
                            "filiform-needle",
                            "percutaneous-needle",
                            2.3,
                            0.8),
                    new Treatment("conventional-care", "", "", "", 1.2, 0.2));

    static final List<String> CONCOMITANTS =
            List.of(
                    "",
                    "",
                    "",
                    "nsaid",
                    "exercise-program",
                    "gabapentin",
                    "nsaid|exercise-program",
                    "amitriptyline");

    /// Seen now and then, by what is done.
    static final Map<String, List<String>> ADVERSE_EVENTS =
            Map.of(
                    "neural-therapy",
                            List.of("injection-pain:mild", "dizziness:mild", "vasovagal:moderate"),
                    "perineural-injection", List.of("injection-pain:mild", "hematoma:mild"),
                    "dry-needling",
                            List.of("bleeding:mild", "pain-increase:mild", "vasovagal:mild"),
                    "acupuncture", List.of("bleeding:mild", "fatigue:mild"),
                    "conventional-care", List.of("nausea:mild"));

    private Practice() {}

    /// The complaint that a number from 0 to 1 falls on when all are laid end to end.
    static Complaint complaint(double number) {
        double end = 0;
        for (Complaint complaint : COMPLAINTS) {
            end += complaint.share();
            if (number < end) {
                return complaint;
            }
        }
        return COMPLAINTS.getLast();
    }

    /// @param share of all courses; the shares of all complaints make 1
    /// @param before mean NRS before treatment
    /// @param monthsOfSymptoms about how long people have had it
    record Complaint(
            double share,
            String condition,
            String site,
            String laterality,
            double before,
            int monthsOfSymptoms) {}

    /// @param lasting mean improvement after a course, in NRS points
    /// @param immediate mean improvement within minutes of a session
    record Treatment(
            String modality,
            String technique,
            String agent,
            String route,
            double lasting,
            double immediate) {

        boolean isInjection() {
            return !agent.isEmpty() && !agent.equals("filiform-needle");
        }
    }
}
