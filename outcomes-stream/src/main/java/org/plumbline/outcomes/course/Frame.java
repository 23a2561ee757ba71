package org.plumbline.outcomes.course;

import java.util.OptionalLong;
import org.plumbline.outcomes.patient.FactId;

/// What a course hands on to everything that is counted of it. While its frame stays, a change of
/// one session reaches no further than the session and its neighbours.
record Frame(
        FactId first,
        long day0,
        String modality,
        String technique,
        boolean combined,
        Strata strata,
        OptionalLong nextStart) {}
