package org.plumbline.demo.world;

import java.time.ZoneId;
import org.plumbline.demo.scenario.Clinic;
import org.plumbline.demo.scenario.Network;

/// A clinic of a world.
///
/// @param effectNrsPoints by how much more its patients improve than others
public record Place(Network network, Clinic clinic, double effectNrsPoints) {

    ZoneId zone() {
        return network.timeZone();
    }
}
