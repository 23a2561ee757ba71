package org.plumbline.outcomes.course;

import org.plumbline.outcomes.patient.Reception;

/// What became of a fact: all that it can have changed, before and after. What it leaves out is the
/// same on both sides.
public record Taken(Reception reception, Outcomes before, Outcomes after) {
    static Taken nothing(Reception reception) {
        return new Taken(reception, new Outcomes(), new Outcomes());
    }
}
