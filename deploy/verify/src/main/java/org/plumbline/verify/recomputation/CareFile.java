package org.plumbline.verify.recomputation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A [Care] while it is put together.
final class CareFile {

    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, List<Observation>> observations = new HashMap<>();

    void add(Visit visit) {
        visits.add(visit);
    }

    void add(String instrument, Observation observation) {
        observations.computeIfAbsent(instrument, _ -> new ArrayList<>()).add(observation);
    }

    /// To be called once, when all scores are with their visits.
    Care closed() {
        visits.sort(Comparator.comparing(Visit::session, Session.ORDER));
        for (Visit visit : visits) {
            visit.pres()
                    .forEach(pre -> add(pre.instrument(), Observation.pre(pre, visit.session())));
        }
        Map<String, Timeline> timelines = new TreeMap<>();
        observations.forEach((instrument, all) -> timelines.put(instrument, new Timeline(all)));
        return new Care(List.copyOf(visits), timelines);
    }
}
