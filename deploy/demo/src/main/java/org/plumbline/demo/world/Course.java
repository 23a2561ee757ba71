package org.plumbline.demo.world;

import java.util.List;
import org.plumbline.demo.scenario.Complaint;
import org.plumbline.demo.scenario.Treatment;

/// One person's course of treatment for one condition, with what is known of it only here.
///
/// @param number within the patient, from 1
/// @param readings also those that nobody answered
/// @param until the start of the next course for the condition, or the largest number
public record Course(
        int number,
        Place place,
        Complaint complaint,
        Treatment treatment,
        boolean combined,
        Profile profile,
        Strata strata,
        List<Visit> visits,
        List<Reading> readings,
        long until) {

    public Course {
        visits = List.copyOf(visits);
        readings = List.copyOf(readings);
    }

    public long day0() {
        return visits.getFirst().start();
    }
}
