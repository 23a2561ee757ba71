package org.plumbline.demo.scenario;

import java.time.ZoneId;
import java.util.List;

/// Clinics that share their patients.
///
/// @param timeZone of all its clinics, such as Europe/Zurich
public record Network(String network, String label, ZoneId timeZone, List<Clinic> clinics) {

    public Network {
        clinics = List.copyOf(clinics);
        Check.notEmpty("clinics", clinics);
        Check.distinct("clinics", clinics.stream().map(Clinic::clinic).toList());
    }

    Network withClinics(List<Clinic> others) {
        return new Network(network, label, timeZone, others);
    }
}
