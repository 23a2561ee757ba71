package org.plumbline.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How one of the platform's own programs is run.
///
/// @param module where its jar is built
/// @param ports the port that people care about first
/// @param options of its JVM
/// @param configuration properties by name, secrets among them
/// @param readiness answers 200 once the program does its work
record ServicePlan(
        String name,
        Path module,
        Set<String> needs,
        List<Ports.Port> ports,
        List<String> options,
        Map<String, Object> configuration,
        URI readiness) {

    ServicePlan {
        needs = Set.copyOf(needs);
        ports = List.copyOf(ports);
        options = List.copyOf(options);
        configuration = Map.copyOf(configuration);
    }

    @Override
    public String toString() {
        return name;
    }
}
