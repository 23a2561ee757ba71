package org.plumbline.demo.scenario;

import java.util.List;

/// One way of carrying out a modality.
///
/// @param weight how often, against the modality's other techniques
/// @param agent slug; empty for none
/// @param volumeMostMl 0 where nothing is injected
/// @param site where it is done; empty: the condition's own sites
/// @param conditions only for these; empty: for all
public record Technique(
        String technique,
        double weight,
        String agent,
        String route,
        double volumeFewestMl,
        double volumeMostMl,
        double concentrationPercent,
        String site,
        List<String> conditions) {

    public Technique {
        Check.above("weight", weight, 0);
        Check.atLeast("volumeFewestMl", volumeFewestMl, 0);
        Check.order("volumeFewestMl to volumeMostMl", volumeFewestMl, volumeMostMl);
        Check.percent("concentrationPercent", concentrationPercent);
        conditions = List.copyOf(conditions);
    }
}
