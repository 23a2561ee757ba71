package org.plumbline.reporting.comparison;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.reporting.outcome.Arm;

/// Finds the reasons against a comparison.
final class Verdicts {

    private final VerdictThresholds thresholds;

    Verdicts(VerdictThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /// @param dueMonths whether months become due at the time point; if not, completeness is no
    ///   matter
    Verdict on(List<Arm> arms, boolean dueMonths) {
        List<Reason> reasons = new ArrayList<>();
        if (arms.size() < 2) {
            reasons.add(new Reason.FewerThanTwo(arms.size()));
        }
        for (Arm arm : arms) {
            if (dueMonths) {
                addCompleteness(arm, reasons);
            }
            if (arm.independent().n() < thresholds.minimumPairs()) {
                reasons.add(
                        new Reason.FewPairs(
                                arm.modality(), arm.independent().n(), thresholds.minimumPairs()));
            }
        }
        return new Verdict(reasons.isEmpty(), reasons, null);
    }

    private void addCompleteness(Arm arm, List<Reason> reasons) {
        Double completeness = arm.figures().completeness();
        if (completeness == null) {
            reasons.add(new Reason.NothingDue(arm.modality()));
        } else if (completeness < thresholds.minimumCompleteness()) {
            reasons.add(
                    new Reason.LowCompleteness(
                            arm.modality(), completeness, thresholds.minimumCompleteness()));
        }
    }
}
