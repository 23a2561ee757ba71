package org.plumbline.reporting.projection;

import java.util.Set;

/// Cells of one network have changed.
///
/// @param network the network; nobody else may know
/// @param version the network's version since, see [Cells#version]
/// @param figures what they touch; empty means that it may be anything
public record Change(String network, long version, Set<ChangedFigures> figures) {

    /// Keeps an unmodifiable copy.
    public Change {
        figures = Set.copyOf(figures);
    }

    /// Anything may have changed.
    public static Change ofAnything(String network, long version) {
        return new Change(network, version, Set.of());
    }
}
