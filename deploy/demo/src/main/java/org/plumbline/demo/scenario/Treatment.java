package org.plumbline.demo.scenario;

import java.util.List;

/// What a modality does.
///
/// @param effectNrsPoints improvement that it causes, beyond what would have come anyway: within
///   minutes of each session, and lasting
/// @param reliefMedianDays how long the relief of one session lasts
/// @param reliefLogSd standard deviation of the logarithm of that
public record Treatment(
        String modality,
        Curve effectNrsPoints,
        double reliefMedianDays,
        double reliefLogSd,
        int fewestSessions,
        int mostSessions,
        List<Technique> techniques,
        List<Harm> adverseEvents) {

    public Treatment {
        Check.above("reliefMedianDays", reliefMedianDays, 0);
        Check.atLeast("reliefLogSd", reliefLogSd, 0);
        Check.atLeast("fewestSessions", fewestSessions, 1);
        Check.order("fewestSessions to mostSessions", fewestSessions, mostSessions);
        techniques = List.copyOf(techniques);
        adverseEvents = List.copyOf(adverseEvents);
    }
}
